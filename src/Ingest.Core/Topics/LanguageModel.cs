using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>A model with the numbers that its signals have in one language.</summary>
internal sealed class LanguageModel(TopicModel model, SignalSet signals)
{
    /// <summary>The threshold is even odds; so many points are e times the odds.</summary>
    private const double PointsOfALogit = 3;

    /// <summary>What moved the odds less is not worth telling.</summary>
    private const double LeastPoints = 0.5;

    private readonly (ModelMeasure Measure, int Signal, double Weight)[] _terms =
        [.. model.Weights.Select(weight => (weight.Key.Measure, signals.NumberOf(model.Topic, weight.Key.Signal), weight.Value))];

    private readonly string[] _names = [.. signals.Names];

    /// <summary>By signal: how evidence names it.</summary>
    private readonly string[] _places = [.. signals.Names.Select(name => $"{model.Topic}.model:{name}")];

    public double LogOdds(TextSignals text)
    {
        var logit = model.Bias;
        foreach (var (measure, signal, weight) in _terms)
            logit += weight * text.Of(measure, signal);

        return logit;
    }

    /// <summary>Never below zero: nothing says less than nothing.</summary>
    public double Score(TextSignals text, double threshold) => Math.Max(0, threshold + LogOdds(text) * PointsOfALogit);

    /// <summary>Each list and class that moved the score, by how much, at the place where the text first has a word of it.</summary>
    public IEnumerable<Evidence> Evidence(TextSignals text, string title, string body)
    {
        var points = Points(text.Of);
        for (var signal = 0; signal < points.Length; signal++)
        {
            if (Math.Abs(points[signal]) >= LeastPoints && text.PlaceOf(signal) is { } place)
                yield return new Evidence((place.Field == TextField.Title ? title : body).Substring(place.Start, place.Length), place.Field, place.Start, place.Length, Math.Round(points[signal], 1), _places[signal]);
        }
    }

    /// <returns>Each list that would speak for the topic and of which the text has no word.</returns>
    public IEnumerable<ListMiss> Missing(TextSignals text)
    {
        var points = Points((measure, _) => text.OfOneMore(measure));
        for (var signal = 0; signal < points.Length; signal++)
        {
            if (_names[signal][0] == '$' && points[signal] >= LeastPoints && text.IsNew(signal))
                yield return new ListMiss(_names[signal], Math.Round(points[signal], 1));
        }
    }

    /// <returns>By signal: what it adds to the score.</returns>
    private double[] Points(Func<ModelMeasure, int, double> measured)
    {
        var points = new double[signals.Count];
        foreach (var (measure, signal, weight) in _terms)
            points[signal] += weight * measured(measure, signal) * PointsOfALogit;

        return points;
    }
}
