namespace Ingest.Core.Topics;

/// <summary>A line of a definition file, with the indented lines behind it that go on with it.</summary>
internal sealed class DefinitionStatement(int line)
{
    /// <summary>Where in the text each line of the file begins.</summary>
    private readonly List<(int At, int Line)> _begins = [];

    /// <summary>Of its first line.</summary>
    public int Line => line;

    public string Text { get; private set; } = "";

    /// <summary>Blank lines and those with <c>#</c> say nothing.</summary>
    public static IEnumerable<DefinitionStatement> Of(string content)
    {
        DefinitionStatement? current = null;
        foreach (var (index, line) in content.Split('\n').Index().Where(line => line.Item.Trim() is { Length: > 0 } said && said[0] != '#'))
        {
            if (!char.IsWhiteSpace(line[0]) && current is not null)
                yield return current;

            if (!char.IsWhiteSpace(line[0]) || current is null)
                current = new DefinitionStatement(index + 1);

            current.Add(index + 1, line.Trim());
        }

        if (current is not null)
            yield return current;
    }

    /// <returns>The line of the file in which a place of the text stands.</returns>
    public int LineAt(int position) => _begins.FindLast(begin => begin.At <= position).Line;

    /// <returns>The word that begins at a place, and where what is behind it begins.</returns>
    public (string Word, int Behind) WordAt(int position)
    {
        var end = Text.IndexOf(' ', position);
        if (end < 0)
            return (Text[position..], Text.Length);

        var rest = end;
        while (rest < Text.Length && Text[rest] == ' ')
            rest++;

        return (Text[position..end], rest);
    }

    private void Add(int number, string words)
    {
        if (Text.Length > 0)
            Text += " ";

        _begins.Add((Text.Length, number));
        Text += words;
    }
}
