using System.Text;

namespace Ingest.Core.Topics;

/// <summary>A line of a definition file, with the indented lines behind it that go on with it.</summary>
internal sealed class DefinitionStatement
{
    /// <summary>Where in the text each line of the file begins.</summary>
    private readonly List<(int At, int Line)> _begins = [];

    private DefinitionStatement(IEnumerable<(int Line, string Words)> lines)
    {
        var text = new StringBuilder();
        foreach (var (line, words) in lines)
        {
            if (text.Length > 0)
                text.Append(' ');

            _begins.Add((text.Length, line));
            text.Append(words);
        }

        Text = text.ToString();
    }

    /// <summary>Of its first line.</summary>
    public int Line => _begins[0].Line;

    public string Text { get; }

    /// <summary>Blank lines and those with <c>#</c> say nothing.</summary>
    public static IEnumerable<DefinitionStatement> Of(string content)
    {
        var lines = new List<(int Line, string Words)>();
        foreach (var (index, line) in content.Split('\n').Index().Where(line => line.Item.Trim() is { Length: > 0 } said && said[0] != '#'))
        {
            if (!char.IsWhiteSpace(line[0]) && lines.Count > 0)
            {
                yield return new DefinitionStatement(lines);
                lines.Clear();
            }

            lines.Add((index + 1, line.Trim()));
        }

        if (lines.Count > 0)
            yield return new DefinitionStatement(lines);
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
}
