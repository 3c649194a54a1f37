namespace Ingest.Core.Topics;

/// <summary>Precision and recall of one topic in one language ("all" for all of them together).</summary>
/// <param name="TruePositives">Labelled yes and matched.</param>
/// <param name="FalsePositives">Labelled no and matched.</param>
/// <param name="FalseNegatives">Labelled yes and not matched.</param>
/// <param name="TrueNegatives">Labelled no and not matched.</param>
public sealed record TopicEvaluation(string Topic, string Language, int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>The 97.5 % quantile of the normal distribution, for intervals of 95 %.</summary>
    private const double Z = 1.959964;

    public double? Precision => Share(TruePositives, TruePositives + FalsePositives);

    public double? Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double? F1 => Share(2 * TruePositives, 2 * TruePositives + FalsePositives + FalseNegatives);

    public EvaluationInterval? PrecisionInterval => Interval(TruePositives, TruePositives + FalsePositives);

    public EvaluationInterval? RecallInterval => Interval(TruePositives, TruePositives + FalseNegatives);

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);

    /// <summary>Wilson's score interval, which stays sensible for few cases and for shares near 1.</summary>
    private static EvaluationInterval? Interval(int part, int whole)
    {
        if (whole == 0)
            return null;

        var share = (double)part / whole;
        var centre = share + Z * Z / (2 * whole);
        var margin = Z * Math.Sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        var scale = 1 + Z * Z / whole;
        return new EvaluationInterval(Math.Round(Math.Max(0, (centre - margin) / scale), 4), Math.Round(Math.Min(1, (centre + margin) / scale), 4));
    }
}
