namespace Ingest.Core.Topics;

/// <summary>How one topic fared with one text; and, where it did not match, which rules came nearest to holding.</summary>
/// <param name="Nearest">The nearest first; empty where the topic matched, or no part of any rule is there.</param>
public sealed record TopicExplanation(TopicResult Result, IReadOnlyList<RuleMiss> Nearest);
