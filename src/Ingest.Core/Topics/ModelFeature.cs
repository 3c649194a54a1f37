namespace Ingest.Core.Topics;

/// <summary>What a model weighs: a signal, measured in one way.</summary>
/// <param name="Signal">A list like <c>$office</c>, a class like <c>@country</c>, or one of <see cref="TextSignals"/>'s own.</param>
internal readonly record struct ModelFeature(ModelMeasure Measure, string Signal)
{
    /// <summary>As a model's file writes it.</summary>
    public override string ToString() => $"{Measure.ToString().ToLowerInvariant()} {Signal}";
}
