namespace Ingest.Core.Text;

/// <summary>Cuts text into sentences: the unit in which the words of a rule must stand together.</summary>
internal static class Sentences
{
    /// <summary>Text without full stops is cut here, so that "the same sentence" keeps its meaning and time stays linear.</summary>
    private const int LongestSentence = 1200;

    /// <summary>A full stop after a word this short is likely an abbreviation or an initial.</summary>
    private const int AbbreviationLength = 2;

    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
            yield return (start, end = EndOf(text, start));
    }

    /// <returns>The end of the sentence that begins at <paramref name="start"/>; the next one begins there.</returns>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestSentence);
        for (var at = start; at < limit; at++)
        {
            if (Ends(text, start, at))
                return at + 1;
        }

        return limit;
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int at) => text[at] switch
    {
        '\n' or '。' or '！' or '？' or '؟' or '।' or '…' => true,
        '!' or '?' => IsAtWordEnd(text, at),
        '.' => IsAtWordEnd(text, at) && !IsAbbreviation(text, start, at),
        _ => false,
    };

    private static bool IsAtWordEnd(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is '"' or '”' or '»' or ')' or '\'' or '’' or ']')
            next++;

        return next >= text.Length || char.IsWhiteSpace(text[next]) || Tokens.IsSingle(text[next]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text, int start, int at)
    {
        var first = at;
        while (first > start && char.IsLetter(text[first - 1]))
            first--;

        var length = at - first;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;

        if (next < text.Length && char.IsLower(text[next]))
            return true;

        return length is > 0 and <= AbbreviationLength && char.IsUpper(text[first]) && !Tokens.IsSingle(text[first]);
    }
}
