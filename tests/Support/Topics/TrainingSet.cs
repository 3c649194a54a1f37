using Ingest.Core.Topics;

namespace Ingest.Support.Topics;

/// <summary>What one model learns from: texts that are measured and labelled.</summary>
internal sealed class TrainingSet
{
    /// <summary>A rarer feature would learn its few texts by heart.</summary>
    private const int FewestTexts = 12;

    /// <summary>The heaviest of some two hundred: fewer carry over better to news of another kind, and a short file can be read.</summary>
    private const int MostFeatures = 100;

    /// <summary>Of half a squared weight.</summary>
    private const double Penalty = 2;

    /// <summary>Among texts that somebody might want to be told of. Everyday news has fewer, and the training texts are mostly such news.</summary>
    private const double ShareOfYes = 0.33;

    /// <summary>So many groups of writers, each left out once.</summary>
    private const int Folds = 8;

    private readonly string _topic;
    private readonly EventStatus? _status;
    private readonly List<ModelFeature> _features;
    private readonly List<TrainingRow> _rows;

    /// <summary>Fitting so often takes longest.</summary>
    private readonly Lazy<List<(TrainingRow Row, double LogOdds)>> _leftOut;

    /// <param name="status">Where the model is of one.</param>
    /// <param name="features">Those that too few texts have are left out.</param>
    /// <param name="labelOf">1, 0, or null for a text that says nothing to this model.</param>
    public TrainingSet(string topic, EventStatus? status, List<ModelFeature> features, List<TextMeasures> texts, Func<TrainingText, int?> labelOf)
    {
        (_topic, _status, _leftOut) = (topic, status, new(() => [.. LeaveOut()]));
        var rows = texts.Where(text => labelOf(text.Text) is not null)
            .Select(text => new TrainingRow(text.Text, [.. features.Select(feature => text.Reading.Of(topic, feature))], labelOf(text.Text)!.Value)).ToList();
        List<int> kept = [.. Enumerable.Range(0, features.Count).Where(column => rows.Count(row => row.Values[column] != 0) >= FewestTexts)];
        _features = kept.ConvertAll(column => features[column]);
        _rows = rows.ConvertAll(row => row with { Values = [.. kept.Select(column => row.Values[column])] });
    }

    /// <summary>What is learned of all texts, as a model's file.</summary>
    public string Model()
    {
        var fitted = Fit(_rows);
        var bias = _status is null ? fitted.Bias - BreakEven() : fitted.Bias;
        return TopicModel.Format(_topic, _status, bias, fitted.Weights.Select(weight => (_features[weight.Column], weight.Weight)), fitted.Leaves.Select(CaseOf));
    }

    /// <returns>Each text, whether it is about the topic, and whether a model says so which has seen no text of its writer.</returns>
    public IEnumerable<(TrainingRow Row, bool Said)> Told()
    {
        var even = BreakEven();
        return LeftOut.Select(text => (text.Row, text.LogOdds >= even));
    }

    /// <returns>
    /// The logarithm of the odds from which as many texts would be taken wrongly as are missed, so that precision and recall are
    /// the same, if <see cref="ShareOfYes"/> of all texts were about the topic.
    /// </returns>
    private double BreakEven()
    {
        var (yes, wrong, missed) = ((double)_rows.Count(row => row.Label == 1), 0, _rows.Count(row => row.Label == 1));
        var even = 0.0;
        foreach (var (row, logOdds) in LeftOut.OrderByDescending(text => text.LogOdds))
        {
            even = logOdds;
            (wrong, missed) = row.Label == 1 ? (wrong, missed - 1) : (wrong + 1, missed);
            if (wrong / (_rows.Count - yes) * (1 - ShareOfYes) >= missed / yes * ShareOfYes)
                break;
        }

        return even;
    }

    /// <summary>Each text with the logarithm of the odds that a model gives it which has seen no text of its writer.</summary>
    public IReadOnlyList<(TrainingRow Row, double LogOdds)> LeftOut => _leftOut.Value;

    private IEnumerable<(TrainingRow Row, double LogOdds)> LeaveOut()
    {
        List<string> writers = [.. _rows.Select(row => row.Text.Writer).Distinct().Order(StringComparer.Ordinal)];
        return Enumerable.Range(0, Folds).AsParallel().AsOrdered().SelectMany(fold =>
        {
            bool IsOut(TrainingRow row) => writers.IndexOf(row.Text.Writer) % Folds == fold;
            var fitted = Fit(_rows.FindAll(row => !IsOut(row)));
            return _rows.Where(IsOut).Select(row => (row, fitted.LogOddsOf(row.Values)));
        });
    }

    private ModelCase CaseOf(TreeLeaf leaf) => new(leaf.Value, [.. leaf.Way.Select(step => new ModelCondition(_features[step.Column], step.Above, step.Limit))]);

    /// <summary>Few texts have a status, too few for trees.</summary>
    private TrainedModel Fit(List<TrainingRow> rows)
    {
        var (weights, columns) = FitWeights(rows);
        return new TrainedModel(weights, columns, _status is null ? BoostedTrees.Fit(rows.ConvertAll(row => row.Values), rows.ConvertAll(row => row.Label)) : null);
    }

    /// <summary>Fits all features, and then again those that moved the odds most, by their weights and how far texts differ in them.</summary>
    private (LogisticRegression Fitted, int[] Columns) FitWeights(List<TrainingRow> rows)
    {
        int[] all = [.. Enumerable.Range(0, _features.Count)];
        var first = FitWeights(rows, all);
        int[] heaviest = [.. all.OrderByDescending(column => Math.Abs(first.Weights[column]) * Deviation(rows.ConvertAll(row => row.Values[column]))).Take(MostFeatures).Order()];
        return (FitWeights(rows, heaviest), heaviest);
    }

    private LogisticRegression FitWeights(List<TrainingRow> rows, int[] columns) =>
        LogisticRegression.Fit(rows.ConvertAll(row => TrainedModel.Of(row.Values, columns)), rows.ConvertAll(row => row.Label), ImportanceIn(rows), Penalty);

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>The few visits that are denied count as much together as all the others.</summary>
    private (double OfNo, double OfYes) ImportanceIn(List<TrainingRow> rows)
    {
        var yes = rows.Count(row => row.Label == 1);
        return _status is null ? (1, 1) : (rows.Count / (2.0 * (rows.Count - yes)), rows.Count / (2.0 * yes));
    }
}
