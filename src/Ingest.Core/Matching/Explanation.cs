using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Why a query matches a text, or the smallest part of it that is missing.</summary>
/// <param name="Spans">Where it matches; empty where it does not.</param>
/// <param name="Missing">In words, naming the part and what the text has instead; null for a match.</param>
public sealed record Explanation(bool IsMatch, IReadOnlyList<TextSpan> Spans, string? Missing)
{
    public static Explanation Of(Query query, AnalyzedText text, MatchContext context)
    {
        var matcher = new QueryMatcher(text, context);
        return matcher.Match(query) is { } spans
            ? new Explanation(true, spans, null)
            : new Explanation(false, [], new MissingPart(matcher, text, context).Of(query.Root));
    }
}
