namespace Ingest.Core.Topics;

/// <summary>A 95 % interval of a share, 0 to 1.</summary>
public readonly record struct EvaluationInterval(double From, double To);
