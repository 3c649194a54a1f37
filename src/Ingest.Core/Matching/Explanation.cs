using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Why a query matches a text, or why not.</summary>
/// <param name="Spans">Where it matches; empty where it does not.</param>
/// <param name="Missing">In words: the smallest part that keeps it from matching, and what the text has instead; null for a match.</param>
/// <param name="AlsoMissing">What else is missing, in the same way.</param>
public sealed record Explanation(bool IsMatch, IReadOnlyList<TextSpan> Spans, string? Missing, IReadOnlyList<string> AlsoMissing)
{
    public static Explanation Of(Query query, AnalyzedText text, MatchContext context) => new Explainer(query, text, context).Explain();
}
