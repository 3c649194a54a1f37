namespace Ingest.Support.Topics;

/// <summary>
/// Gradient boosting (Friedman 2001) with Newton's steps and trees that grow where a split gains most: each of a few small trees
/// says what the ones before it got wrong. Gradients are whole numbers, so their sums are the same in any order and every machine
/// grows the same trees.
/// </summary>
internal sealed class BoostedTrees
{
    private const int Trees = 40;
    private const int Leaves = 6;
    private const double LearningRate = 0.15;

    /// <summary>Of half a squared value of a leaf.</summary>
    private const double Penalty = 5;

    private const int FewestTexts = 15;
    private const int MostLimits = 31;

    /// <summary>So many are one.</summary>
    private const double Whole = 1L << 30;

    private readonly List<TreeLeaf> _leaves = [];

    private BoostedTrees(double bias) => Bias = bias;

    /// <summary>The logarithm of the odds before any tree.</summary>
    public double Bias { get; }

    /// <summary>Of all trees.</summary>
    public IReadOnlyList<TreeLeaf> AllLeaves => _leaves;

    /// <param name="rows">One a text.</param>
    /// <param name="labels">1 or 0.</param>
    public static BoostedTrees Fit(IReadOnlyList<double[]> rows, IReadOnlyList<int> labels)
    {
        var yes = labels.Count(label => label == 1);
        var fitted = new BoostedTrees(Math.Round(Math.Log((double)yes / (labels.Count - yes)), 2));
        var columns = Enumerable.Range(0, rows[0].Length).Select(column => new BinnedColumn([.. rows.Select(row => row[column])], MostLimits)).ToList();
        var logOdds = Enumerable.Repeat(fitted.Bias, rows.Count).ToArray();
        for (var tree = 0; tree < Trees; tree++)
        {
            foreach (var leaf in Grow(columns, logOdds, labels))
            {
                fitted._leaves.Add(leaf.Leaf);
                foreach (var row in leaf.Rows)
                    logOdds[row] += leaf.Leaf.Value;
            }
        }

        return fitted;
    }

    /// <returns>The logarithm of the odds that a text with this row is about the topic.</returns>
    public double LogOddsOf(double[] row) => Bias + _leaves.Where(leaf => leaf.Holds(row)).Sum(leaf => leaf.Value);

    private static List<(TreeLeaf Leaf, int[] Rows)> Grow(List<BinnedColumn> columns, double[] logOdds, IReadOnlyList<int> labels)
    {
        var slopes = logOdds.Select((odds, row) => Slope.Of(odds, labels[row])).ToArray();
        List<Node> nodes = [new Node([.. Enumerable.Range(0, labels.Count)], [], columns, slopes)];
        while (nodes.Count < Leaves && nodes.MaxBy(node => node.Best.Gain) is { Best.Gain: > 0 } widest)
        {
            nodes.Remove(widest);
            nodes.AddRange(widest.Split(columns, slopes));
        }

        return nodes.ConvertAll(node => (new TreeLeaf(Math.Round(-LearningRate * node.Sum.Gradient / (node.Sum.Curvature + Penalty * Whole), 2), node.Way), node.Rows));
    }

    /// <summary>The first and second derivative of the loss of some texts, in <see cref="Whole"/>ths.</summary>
    private readonly record struct Slope(long Gradient, long Curvature, int Texts)
    {
        /// <summary>What the loss falls by, at best, where these texts get a value of their own.</summary>
        public double Worth => (double)Gradient * Gradient / (Curvature + Penalty * Whole);

        public static Slope Of(double logOdds, int label)
        {
            var probability = 1 / (1 + Math.Exp(-logOdds));
            return new Slope((long)Math.Round((probability - label) * Whole), (long)Math.Round(probability * (1 - probability) * Whole), 1);
        }

        public static Slope operator +(Slope left, Slope right) => new(left.Gradient + right.Gradient, left.Curvature + right.Curvature, left.Texts + right.Texts);

        public static Slope operator -(Slope left, Slope right) => new(left.Gradient - right.Gradient, left.Curvature - right.Curvature, left.Texts - right.Texts);
    }

    /// <summary>Some texts, the way to them, and where they are best divided.</summary>
    private sealed class Node
    {
        public Node(int[] rows, IReadOnlyList<TreeStep> way, List<BinnedColumn> columns, Slope[] slopes)
        {
            (Rows, Way) = (rows, way);
            Sum = rows.Aggregate(default(Slope), (sum, row) => sum + slopes[row]);
            for (var column = 0; column < columns.Count; column++)
                Try(column, columns[column], slopes);
        }

        public int[] Rows { get; }

        public IReadOnlyList<TreeStep> Way { get; }

        public Slope Sum { get; }

        public (double Gain, int Column, int Limit) Best { get; private set; }

        public IEnumerable<Node> Split(List<BinnedColumn> columns, Slope[] slopes)
        {
            var (_, column, limit) = Best;
            var binned = columns[column];
            foreach (var above in (bool[])[true, false])
                yield return new Node(Array.FindAll(Rows, row => binned.Bins[row] > limit == above), [.. Way, new TreeStep(column, above, binned.Limits[limit])], columns, slopes);
        }

        private void Try(int column, BinnedColumn binned, Slope[] slopes)
        {
            Span<Slope> bins = stackalloc Slope[MostLimits + 1];
            foreach (var row in Rows)
                bins[binned.Bins[row]] += slopes[row];

            var below = default(Slope);
            for (var limit = 0; limit < binned.Limits.Length; limit++)
            {
                below += bins[limit];
                var above = Sum - below;
                if (below.Texts >= FewestTexts && above.Texts >= FewestTexts && below.Worth + above.Worth - Sum.Worth is var gain && gain > Best.Gain)
                    Best = (gain, column, limit);
            }
        }
    }
}
