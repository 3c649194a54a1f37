using Ingest.Core.Text;

namespace Ingest.Core.Emails;

/// <summary>Cuts the sentences around what matched out of a text.</summary>
public static class Excerpts
{
    /// <summary>What somebody reads on a phone without scrolling.</summary>
    private const int LongestSentence = 320;

    private const string Ellipsis = "…";

    /// <param name="spans">Places in this text; those of other fields are left out by the caller.</param>
    /// <param name="most">Sentences at most, the first ones.</param>
    public static IReadOnlyList<Excerpt> Of(string text, IEnumerable<TextSpan> spans, int most)
    {
        var hits = Merged(spans.Where(span => span.Start >= 0 && span.Start + span.Length <= text.Length));
        var excerpts = new List<Excerpt>();
        var next = 0;
        for (var start = 0; start < text.Length && next < hits.Count && excerpts.Count < most;)
        {
            var end = Sentences.EndOf(text, start);
            var inside = hits.Skip(next).TakeWhile(hit => hit.Start < end).ToList();
            if (inside.Count > 0)
                excerpts.Add(Cut(text, start, Math.Max(end, inside[^1].Start + inside[^1].Length), inside));

            next += inside.Count;
            start = end;
        }

        return excerpts;
    }

    /// <summary>How a text begins, for a match that stands in the headline alone; nothing where there is no text.</summary>
    public static IReadOnlyList<Excerpt> Beginning(string text)
    {
        var line = MailText.Shortened(MailText.OneLine(text.Length > 2 * LongestSentence ? text[..(2 * LongestSentence)] : text), LongestSentence);
        return line.Length == 0 ? [] : [new Excerpt([new ExcerptPart(line, IsMatch: false)])];
    }

    /// <summary>A whole line, such as a headline, with what matched in it.</summary>
    public static Excerpt OfLine(string line, IEnumerable<TextSpan> spans) =>
        new(Parts(line, 0, line.Length, Merged(spans.Where(span => span.Start >= 0 && span.Start + span.Length <= line.Length))));

    private static Excerpt Cut(string text, int start, int end, List<TextSpan> hits)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        if (end - start <= LongestSentence)
            return new Excerpt(Parts(text, start, end, hits));

        var from = Math.Max(start, WordBegin(text, hits[0].Start - LongestSentence / 3, start));
        var to = Math.Min(end, WordEnd(text, Math.Max(from + LongestSentence, hits[0].Start + hits[0].Length), end));
        var parts = Parts(text, from, to, [.. hits.Where(hit => hit.Start + hit.Length <= to)]);
        return new Excerpt([.. from > start ? [new ExcerptPart(Ellipsis, IsMatch: false)] : Array.Empty<ExcerptPart>(), .. parts, .. to < end ? [new ExcerptPart(Ellipsis, IsMatch: false)] : Array.Empty<ExcerptPart>()]);
    }

    private static List<ExcerptPart> Parts(string text, int start, int end, IReadOnlyList<TextSpan> hits)
    {
        var parts = new List<ExcerptPart>();
        var position = start;
        foreach (var hit in hits)
        {
            AddPart(parts, text[position..hit.Start], isMatch: false);
            AddPart(parts, text.Substring(hit.Start, hit.Length), isMatch: true);
            position = hit.Start + hit.Length;
        }

        AddPart(parts, text[position..Math.Max(position, end)], isMatch: false);
        return parts;
    }

    private static void AddPart(List<ExcerptPart> parts, string text, bool isMatch)
    {
        if (text.Length > 0)
            parts.Add(new ExcerptPart(MailText.OneLine(text, isMatch), isMatch));
    }

    /// <summary>In order; what overlaps becomes one.</summary>
    private static List<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start < merged[^1].Start + merged[^1].Length)
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].Length, span.Start + span.Length - merged[^1].Start) };
            else
                merged.Add(span);
        }

        return merged;
    }

    private static int WordBegin(string text, int position, int least)
    {
        position = Math.Max(position, least);
        while (position > least && !char.IsWhiteSpace(text[position - 1]) && !Tokens.IsSingle(text[position]))
            position--;

        return position;
    }

    private static int WordEnd(string text, int position, int most)
    {
        position = Math.Min(position, most);
        while (position < most && !char.IsWhiteSpace(text[position]) && !Tokens.IsSingle(text[position]))
            position++;

        return position;
    }
}
