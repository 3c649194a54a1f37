using Ingest.Core.Topics;

namespace Ingest.Support.Topics;

/// <summary>What one model learns from: texts that are measured and labelled.</summary>
internal sealed class TrainingSet
{
    /// <summary>A rarer feature would learn its few texts by heart.</summary>
    private const int FewestTexts = 12;

    /// <summary>Of half a squared weight.</summary>
    private const double Penalty = 1;

    /// <summary>Less is noise, and a shorter file is easier to read.</summary>
    private const double LeastWeight = 0.05;

    /// <summary>So many groups of writers, each left out once.</summary>
    private const int Folds = 8;

    private readonly string _topic;
    private readonly EventStatus? _status;
    private readonly List<ModelFeature> _features;
    private readonly List<TrainingRow> _rows;

    /// <param name="status">Where the model is of one.</param>
    /// <param name="features">Those that too few texts have are left out.</param>
    /// <param name="labelOf">1, 0, or null for a text that says nothing to this model.</param>
    public TrainingSet(string topic, EventStatus? status, List<ModelFeature> features, List<TextMeasures> texts, Func<TrainingText, int?> labelOf)
    {
        (_topic, _status) = (topic, status);
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
        var weights = _features.Select((feature, column) => (Feature: feature, Weight: fitted.Weights[column]));
        return TopicModel.Format(_topic, _status, fitted.Bias, weights.Where(weight => Math.Abs(weight.Weight) >= LeastWeight));
    }

    /// <returns>Each text with the probability that a model gives it which has seen no text of its writer.</returns>
    public IEnumerable<(TrainingRow Row, double Probability)> LeftOut()
    {
        List<string> writers = [.. _rows.Select(row => row.Text.Writer).Distinct().Order(StringComparer.Ordinal)];
        for (var fold = 0; fold < Folds; fold++)
        {
            bool IsOut(TrainingRow row) => writers.IndexOf(row.Text.Writer) % Folds == fold;
            var fitted = Fit(_rows.FindAll(row => !IsOut(row)));
            foreach (var row in _rows.Where(IsOut))
                yield return (row, fitted.Of(row.Values));
        }
    }

    private LogisticRegression Fit(List<TrainingRow> rows) =>
        LogisticRegression.Fit(rows.ConvertAll(row => row.Values), rows.ConvertAll(row => row.Label), ImportanceIn(rows), Penalty);

    /// <summary>The few visits that are denied count as much together as all the others.</summary>
    private (double OfNo, double OfYes) ImportanceIn(List<TrainingRow> rows)
    {
        var yes = rows.Count(row => row.Label == 1);
        return _status is null ? (1, 1) : (rows.Count / (2.0 * (rows.Count - yes)), rows.Count / (2.0 * yes));
    }
}
