namespace Ingest.Support.Topics;

/// <summary>A text as one model sees it.</summary>
/// <param name="Values">What is measured of it, by feature.</param>
/// <param name="Label">1 or 0.</param>
internal sealed record TrainingRow(TrainingText Text, double[] Values, int Label);
