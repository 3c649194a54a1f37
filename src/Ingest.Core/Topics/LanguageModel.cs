using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>A model with the numbers that its signals have in one language.</summary>
internal sealed class LanguageModel
{
    /// <summary>The threshold is even odds; so many points are e times the odds.</summary>
    private const double PointsOfALogit = 3;

    /// <summary>What moved the odds less is not worth telling.</summary>
    private const double LeastPoints = 0.5;

    private readonly double _bias;
    private readonly ModelFeature[] _features;

    /// <summary>By feature.</summary>
    private readonly int[] _signals;
    private readonly Part[] _parts;

    /// <summary>By signal: its features, and what these have a part in.</summary>
    private readonly int[][] _featuresOf;
    private readonly Part[][] _partsOf;

    private readonly string[] _names;

    /// <summary>By signal: how evidence names it.</summary>
    private readonly string[] _places;

    public LanguageModel(TopicModel model, SignalSet signals)
    {
        _bias = model.Bias;
        _features = [.. model.Features.Distinct()];
        _signals = Array.ConvertAll(_features, feature => signals.NumberOf(model.Topic, feature.Signal));
        var numbers = _features.Index().ToDictionary(feature => feature.Item, feature => feature.Index);
        _parts =
        [
            .. model.Weights.Select(weight => new Part(numbers[weight.Key], weight.Value, [])),
            .. model.Cases.Select(whole => new Part(Part.NoFeature, whole.Value, [.. whole.Conditions.Select(condition => new Condition(numbers[condition.Feature], condition.Above, condition.Limit))])),
        ];
        _names = [.. signals.Names];
        _places = [.. _names.Select(name => $"{model.Topic}.model:{name}")];
        _featuresOf = [.. _names.Select((_, signal) => Enumerable.Range(0, _features.Length).Where(feature => _signals[feature] == signal).ToArray())];
        _partsOf = [.. _names.Select((_, signal) => Array.FindAll(_parts, part => part.Features.Any(feature => _signals[feature] == signal)))];
    }

    public double LogOdds(TextSignals text) => _bias + Sum(_parts, Measure(text));

    /// <summary>Never below zero: nothing says less than nothing.</summary>
    public double Score(TextSignals text, double threshold) => Math.Max(0, threshold + LogOdds(text) * PointsOfALogit);

    /// <summary>Each list and class that moved the score, by how much it would be less without it, at the place where the text first has a word of it.</summary>
    public IEnumerable<Evidence> Evidence(TextSignals text, string title, string body)
    {
        var values = Measure(text);
        for (var signal = 0; signal < _names.Length; signal++)
        {
            if (text.PlaceOf(signal) is { } place && -Change(values, signal, static _ => 0) is var points && Math.Abs(points) >= LeastPoints)
                yield return new Evidence((place.Field == TextField.Title ? title : body).Substring(place.Start, place.Length), place.Field, place.Start, place.Length, Math.Round(points, 1), _places[signal]);
        }
    }

    /// <returns>Each list that would speak for the topic and of which the text has no word.</returns>
    public IEnumerable<ListMiss> Missing(TextSignals text)
    {
        var values = Measure(text);
        for (var signal = 0; signal < _names.Length; signal++)
        {
            if (_names[signal][0] == '$' && text.IsNew(signal) && Change(values, signal, text.OfOneMore) is var points && points >= LeastPoints)
                yield return new ListMiss(_names[signal], Math.Round(points, 1));
        }
    }

    /// <returns>By feature.</returns>
    private double[] Measure(TextSignals text)
    {
        var values = new double[_features.Length];
        for (var feature = 0; feature < values.Length; feature++)
            values[feature] = text.Of(_features[feature].Measure, _signals[feature]);

        return values;
    }

    /// <returns>By how many points the score would change if a signal measured something else.</returns>
    private double Change(double[] values, int signal, Func<ModelMeasure, double> other)
    {
        var features = _featuresOf[signal];
        Span<double> kept = stackalloc double[features.Length];
        var before = Sum(_partsOf[signal], values);
        for (var index = 0; index < features.Length; index++)
            (kept[index], values[features[index]]) = (values[features[index]], other(_features[features[index]].Measure));

        var after = Sum(_partsOf[signal], values);
        for (var index = 0; index < features.Length; index++)
            values[features[index]] = kept[index];

        return (after - before) * PointsOfALogit;
    }

    private static double Sum(Part[] parts, double[] values)
    {
        var sum = 0.0;
        foreach (var part in parts)
            sum += part.Of(values);

        return sum;
    }

    /// <summary>Adds a value, or so many times what a feature measures, where all conditions hold.</summary>
    private readonly record struct Part(int Feature, double Value, Condition[] Conditions)
    {
        public const int NoFeature = -1;

        /// <summary>All that it looks at.</summary>
        public IEnumerable<int> Features => Feature == NoFeature ? Conditions.Select(condition => condition.Feature) : [Feature];

        public double Of(double[] values)
        {
            foreach (var (feature, isAbove, limit) in Conditions)
            {
                if (values[feature] > limit != isAbove)
                    return 0;
            }

            return Feature == NoFeature ? Value : Value * values[Feature];
        }
    }

    private readonly record struct Condition(int Feature, bool IsAbove, double Limit);
}
