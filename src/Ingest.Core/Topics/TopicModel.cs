using System.Globalization;

namespace Ingest.Core.Topics;

/// <summary>
/// How surely a text is about a topic, by what it says and where: the weights of a logistic regression, and the leaves of boosted
/// decision trees for what counts only together. They are the same in every language, because the lists that are weighed mean the
/// same in every language. Its file is written by <c>tests/Ingest.Benchmarks -- train</c> from texts of our own.
/// </summary>
internal sealed class TopicModel
{
    private const string Case = "case";

    private readonly Dictionary<ModelFeature, double> _weights = [];
    private readonly List<ModelCase> _cases = [];

    private TopicModel()
    {
    }

    public string Topic { get; private set; } = "";

    /// <summary>Null where the model says whether a text is about the topic, not how far its event has come.</summary>
    public EventStatus? Status { get; private set; }

    /// <summary>The natural logarithm of the odds for a text that says nothing.</summary>
    public double Bias { get; private set; }

    public IReadOnlyDictionary<ModelFeature, double> Weights => _weights;

    public IReadOnlyList<ModelCase> Cases => _cases;

    /// <summary>All that it weighs or asks for.</summary>
    public IEnumerable<ModelFeature> Features => _weights.Keys.Concat(_cases.SelectMany(whole => whole.Conditions).Select(condition => condition.Feature));

    /// <summary>Reads a file; everything that cannot be read is a fault, and the rest is read nonetheless.</summary>
    public static TopicModel Parse(DefinitionReader reader, string content)
    {
        var model = new TopicModel();
        reader.Read(content, model.Read);
        if (model.Topic.Length == 0)
            reader.Fault(1, "'topic NAME' is missing");

        return model;
    }

    /// <summary>Writes what <see cref="Parse"/> reads: the weights with the heaviest first, the cases in their order.</summary>
    public static string Format(string topic, EventStatus? status, double bias, IEnumerable<(ModelFeature Feature, double Weight)> weights, IEnumerable<ModelCase> cases) =>
        string.Concat(
        [
            $"# Written by training, not by hand: Topics/README.md tells how. The same in every language.\ntopic {topic}\n",
            status is null ? "" : $"status {status.ToString()!.ToLowerInvariant()}\n",
            $"bias {Number(bias)}\n\n",
            .. weights.OrderByDescending(weight => Math.Abs(weight.Weight)).ThenBy(weight => weight.Feature.ToString(), StringComparer.Ordinal).Select(weight => $"{weight.Feature} {Number(weight.Weight)}\n"),
            .. cases.Select((whole, index) => $"{(index == 0 ? "\n" : "")}{Case} {whole.Value.ToString("0.000", CultureInfo.InvariantCulture)} {string.Join(", ", whole.Conditions)}\n"),
        ]);

    private static string Number(double weight) => weight.ToString("0.00", CultureInfo.InvariantCulture);

    private void Read(DefinitionStatement statement)
    {
        var (word, rest) = statement.WordAt(0);
        if (word == "topic")
            Topic = statement.Text[rest..];
        else if (word == "status" && Enum.TryParse<EventStatus>(statement.Text[rest..], ignoreCase: true, out var status))
            Status = status;
        else if (word == "bias")
            Bias = DefinitionReader.NumberOf(statement.Text[rest..]);
        else if (word == Case)
            _cases.Add(CaseOf(statement, rest));
        else if (statement.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var measure, var signal, var weight] && FeatureOf(measure, signal) is { } feature)
            _weights[feature] = DefinitionReader.NumberOf(weight);
        else
            throw new FormatException($"'{statement.Text}' is no weight: write a measure ({string.Join(", ", Enum.GetNames<ModelMeasure>()).ToLowerInvariant()}), a signal ($list, @class, {SignalSet.Rules}, {SignalSet.Against}, {SignalSet.Whole}, {SignalSet.Verdict}, {SignalSet.Any} or a status) and a number");
    }

    private static ModelCase CaseOf(DefinitionStatement statement, int position)
    {
        var (value, rest) = statement.WordAt(position);
        return new ModelCase(DefinitionReader.NumberOf(value), [.. statement.Text[rest..].Split(',', StringSplitOptions.TrimEntries).Select(ConditionOf)]);
    }

    private static ModelCondition ConditionOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var measure, var signal, ModelCondition.IsAbove or ModelCondition.IsNotAbove, var limit] words && FeatureOf(measure, signal) is { } feature
            ? new ModelCondition(feature, words[2] == ModelCondition.IsAbove, DefinitionReader.NumberOf(limit))
            : throw new FormatException($"'{text}' is no condition: write a measure, a signal, {ModelCondition.IsAbove} or {ModelCondition.IsNotAbove}, and a number");

    private static ModelFeature? FeatureOf(string measure, string signal) =>
        Enum.TryParse<ModelMeasure>(measure, ignoreCase: true, out var known) && SignalSet.IsKnown(signal) ? new ModelFeature(known, signal) : null;
}
