namespace Ingest.Core.Matching;

/// <summary>What is known of an article beside its words: what <c>lang:</c>, <c>topic:</c> and <c>source:</c> ask about.</summary>
public sealed record MatchContext(string Language, IReadOnlyCollection<string> Topics, string Source)
{
    internal bool Has(QueryNode.Fact fact) => fact.Name switch
    {
        "lang" => string.Equals(Language, fact.Value, StringComparison.OrdinalIgnoreCase),
        "topic" => Topics.Contains(fact.Value, StringComparer.OrdinalIgnoreCase),
        _ => Source.Contains(fact.Value, StringComparison.OrdinalIgnoreCase),
    };
}
