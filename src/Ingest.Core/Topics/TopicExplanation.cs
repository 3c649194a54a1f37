namespace Ingest.Core.Topics;

/// <summary>How one topic fared with one text; and, where it did not match, what was missing.</summary>
/// <param name="Nearest">The rules that came nearest to holding, the nearest first; empty where no part of any rule is there.</param>
/// <param name="Missing">The lists that say most and of which the text has no word, the heaviest first; empty where no model decides.</param>
public sealed record TopicExplanation(TopicResult Result, IReadOnlyList<RuleMiss> Nearest, IReadOnlyList<ListMiss> Missing);
