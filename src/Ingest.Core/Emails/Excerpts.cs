using Ingest.Core.Text;

namespace Ingest.Core.Emails;

/// <summary>Cuts the sentences around what matched out of a text.</summary>
public static class Excerpts
{
    /// <summary>What somebody reads on a phone without scrolling.</summary>
    internal const int LongestSentence = 320;

    /// <summary>What somebody takes in at a glance.</summary>
    private const int LongestWords = 60;

    /// <param name="text">Plain text.</param>
    /// <param name="spans">Places in this text; those of other fields are left out by the caller.</param>
    /// <param name="most">Sentences at most: first those that show a word which no sentence before them has, in the text's order.</param>
    public static IReadOnlyList<Excerpt> Of(string text, IEnumerable<TextSpan> spans, int most)
    {
        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. SentencesWith(text, Merged(text, spans))
            .OrderBy(sentence => sentence.Hits.Count(hit => shown.Add(WordsOf(text, hit))) == 0)
            .Take(most)
            .OrderBy(sentence => sentence.Start)
            .Select(sentence => sentence.Cut(text))];
    }

    /// <summary>What matched, as it stands in the text, each wording once.</summary>
    public static IEnumerable<string> Words(string text, IEnumerable<TextSpan> spans) =>
        Merged(text, spans).Select(span => WordsOf(text, span)).Where(words => words.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>How a text begins, for a match that stands in the headline alone; nothing where there is no text.</summary>
    public static IReadOnlyList<Excerpt> Beginning(string text) =>
        BeginningOf(text) is { Length: > 0 } line ? [new Excerpt([new ExcerptPart(line, IsMatch: false)])] : [];

    /// <summary>A headline, with what matched in it.</summary>
    public static Excerpt OfLine(string line, IEnumerable<TextSpan> spans) =>
        new SentenceHits(0, line.Length, Merged(line, spans)).Cut(line);

    internal static string BeginningOf(string text) =>
        MailText.Shortened(MailText.OneLine(text.Length > 2 * LongestSentence ? text[..(2 * LongestSentence)] : text), LongestSentence);

    private static IEnumerable<SentenceHits> SentencesWith(string text, List<TextSpan> hits)
    {
        var next = 0;
        for (var start = 0; start < text.Length && next < hits.Count;)
        {
            var end = Sentences.EndOf(text, start);
            var first = next;
            for (; next < hits.Count && hits[next].Start < end; next++)
                end = Math.Max(end, hits[next].Start + hits[next].Length);

            if (next > first)
                yield return new SentenceHits(start, end, hits[first..next]);

            start = end;
        }
    }

    private static string WordsOf(string text, TextSpan span) =>
        MailText.Shortened(MailText.OneLine(text.Substring(span.Start, Math.Min(span.Length, 4 * LongestWords))), LongestWords);

    /// <summary>Those within the text, in order; what overlaps becomes one.</summary>
    private static List<TextSpan> Merged(string text, IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Where(span => span is { Start: >= 0, Length: > 0 } && span.Start <= text.Length - span.Length).OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start < merged[^1].Start + merged[^1].Length)
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].Length, span.Start + span.Length - merged[^1].Start) };
            else
                merged.Add(span);
        }

        return merged;
    }
}
