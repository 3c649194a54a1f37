using Ingest.Core.Text;

namespace Ingest.Core.Emails;

/// <summary>A sentence and what matched in it, in order and without overlap.</summary>
internal sealed record SentenceHits(int Start, int End, IReadOnlyList<TextSpan> Hits)
{
    /// <summary>A run of letters longer than this is cut within: it is no word, and a mail must stay short whatever a text holds.</summary>
    private const int LongestWord = 40;

    private static readonly ExcerptPart Ellipsis = new("…", IsMatch: false);

    /// <summary>The whole sentence, or as much of an overlong one as stands around its first hit.</summary>
    public Excerpt Cut(string text)
    {
        var (start, end) = Trimmed(text);
        if (end - start <= Excerpts.LongestSentence)
            return new Excerpt(Parts(text, start, end));

        var from = WordBegin(text, Math.Max(start, FirstHit(start) - (Excerpts.LongestSentence / 3)), start);
        var to = WordEnd(text, Math.Min(end, from + Excerpts.LongestSentence), end);
        var parts = Parts(text, from, to);
        if (from > start)
            parts.Insert(0, Ellipsis);

        if (to < end)
            parts.Add(Ellipsis);

        return new Excerpt(parts);
    }

    private int FirstHit(int otherwise) => Hits.Count > 0 ? Hits[0].Start : otherwise;

    private (int Start, int End) Trimmed(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        return (start, end);
    }

    private List<ExcerptPart> Parts(string text, int start, int end)
    {
        var parts = new List<ExcerptPart>();
        var position = start;
        foreach (var hit in Hits)
        {
            var (first, last) = (Math.Clamp(hit.Start, position, end), Math.Clamp(hit.Start + hit.Length, position, end));
            AddPart(parts, text[position..first], isMatch: false);
            AddPart(parts, text[first..last], isMatch: true);
            position = last;
        }

        AddPart(parts, text[position..end], isMatch: false);
        return parts;
    }

    private static void AddPart(List<ExcerptPart> parts, string text, bool isMatch)
    {
        var line = MailText.OneLine(text, isTrimmed: isMatch);
        if (line.Length > 0)
            parts.Add(new ExcerptPart(line, isMatch));
    }

    private static int WordBegin(string text, int position, int least)
    {
        least = Math.Max(least, position - LongestWord);
        while (position > least && !IsBetweenWords(text, position))
            position--;

        return position > 0 && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;
    }

    private static int WordEnd(string text, int position, int most)
    {
        most = Math.Min(most, position + LongestWord);
        while (position < most && !IsBetweenWords(text, position))
            position++;

        return position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position + 1 : position;
    }

    private static bool IsBetweenWords(string text, int position) =>
        char.IsWhiteSpace(text[position - 1]) || char.IsWhiteSpace(text[position]) || Tokens.IsSingle(text[position]);
}
