namespace Ingest.Support.Topics;

/// <summary>A feature's values, by the limits between which they are.</summary>
internal sealed class BinnedColumn
{
    /// <param name="mostLimits">Where there are more values, as many texts lie between two limits as between others.</param>
    public BinnedColumn(double[] values, int mostLimits)
    {
        double[] sorted = [.. values.Order()];
        double[] distinct = [.. sorted.Distinct()];
        IEnumerable<(double Lower, double Upper)> gaps = distinct.Length <= mostLimits + 1
            ? distinct.Zip(distinct.Skip(1))
            : Enumerable.Range(1, mostLimits).Select(part => sorted[part * (sorted.Length - 1) / (mostLimits + 1)]).Distinct().Select(upper => (distinct[Math.Max(0, Array.BinarySearch(distinct, upper) - 1)], upper));
        Limits = [.. gaps.Select(gap => Math.Round((gap.Lower + gap.Upper) / 2, 2)).Distinct()];
        Bins = [.. values.Select(value => (byte)Limits.Count(limit => value > limit))];
    }

    /// <summary>Ascending, as a model's file writes them.</summary>
    public double[] Limits { get; }

    /// <summary>By row: how many limits the value is above.</summary>
    public byte[] Bins { get; }
}
