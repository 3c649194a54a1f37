namespace Ingest.Core.Topics;

/// <summary>What a model adds where several things hold together: the way to one leaf of a decision tree.</summary>
/// <param name="Value">Added to the logarithm of the odds where all conditions hold.</param>
internal sealed record ModelCase(double Value, IReadOnlyList<ModelCondition> Conditions);
