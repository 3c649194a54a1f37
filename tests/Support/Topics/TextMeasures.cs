using Ingest.Core.Topics;

namespace Ingest.Support.Topics;

/// <summary>A training text with what its sentences say.</summary>
internal sealed record TextMeasures(TrainingText Text, TextReading Reading);
