namespace Ingest.Support.Topics;

/// <summary>What is learned of some texts: a regression, which generalises best from few texts, and trees, which see what counts only together. Where there are both, the mean of what they say errs less than either.</summary>
/// <param name="columns">Those of a row that the regression weighs.</param>
internal sealed class TrainedModel(LogisticRegression regression, int[] columns, BoostedTrees? trees)
{
    private double Share => trees is null ? 1 : 0.5;

    public double Bias => Share * (regression.Bias + (trees?.Bias ?? 0));

    public IEnumerable<(int Column, double Weight)> Weights => columns.Select((column, place) => (column, Share * regression.Weights[place]));

    public IEnumerable<TreeLeaf> Leaves => trees?.AllLeaves.Select(leaf => leaf with { Value = Share * leaf.Value }) ?? [];

    /// <returns>The logarithm of the odds that a text with this row is about the topic.</returns>
    public double LogOddsOf(double[] row) => Share * (regression.LogOddsOf(Of(row, columns)) + (trees?.LogOddsOf(row) ?? 0));

    public static double[] Of(double[] row, int[] columns) => [.. columns.Select(column => row[column])];
}
