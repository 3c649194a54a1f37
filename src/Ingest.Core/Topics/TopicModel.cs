using System.Globalization;

namespace Ingest.Core.Topics;

/// <summary>
/// How surely a text is about a topic, by what it says and where: a logistic regression whose weights are the same in every
/// language, because the lists that it weighs mean the same in every language. Its file is written by
/// <c>tests/Ingest.Benchmarks -- train</c> from texts of our own.
/// </summary>
internal sealed class TopicModel
{
    private readonly Dictionary<ModelFeature, double> _weights = [];

    private TopicModel()
    {
    }

    public string Topic { get; private set; } = "";

    /// <summary>Null where the model says whether a text is about the topic, not how far its event has come.</summary>
    public EventStatus? Status { get; private set; }

    /// <summary>The natural logarithm of the odds for a text that says nothing.</summary>
    public double Bias { get; private set; }

    public IReadOnlyDictionary<ModelFeature, double> Weights => _weights;

    /// <summary>Reads a file; everything that cannot be read is a fault, and the rest is read nonetheless.</summary>
    public static TopicModel Parse(DefinitionReader reader, string content)
    {
        var model = new TopicModel();
        reader.Read(content, model.Read);
        if (model.Topic.Length == 0)
            reader.Fault(1, "'topic NAME' is missing");

        return model;
    }

    /// <summary>Writes what <see cref="Parse"/> reads, heaviest first.</summary>
    public static string Format(string topic, EventStatus? status, double bias, IEnumerable<(ModelFeature Feature, double Weight)> weights) =>
        string.Concat(
        [
            $"# Written by training, not by hand: Topics/README.md tells how. The same in every language.\ntopic {topic}\n",
            status is null ? "" : $"status {status.ToString()!.ToLowerInvariant()}\n",
            $"bias {Number(bias)}\n\n",
            .. weights.OrderByDescending(weight => Math.Abs(weight.Weight)).ThenBy(weight => weight.Feature.ToString(), StringComparer.Ordinal).Select(weight => $"{weight.Feature} {Number(weight.Weight)}\n"),
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
        else if (Enum.TryParse<ModelMeasure>(word, ignoreCase: true, out var measure) && statement.WordAt(rest) is var (signal, weight) && SignalSet.IsKnown(signal))
            _weights[new ModelFeature(measure, signal)] = DefinitionReader.NumberOf(statement.Text[weight..]);
        else
            throw new FormatException($"'{statement.Text}' is no weight: write a measure ({string.Join(", ", Enum.GetNames<ModelMeasure>()).ToLowerInvariant()}), a signal ($list, @class, {SignalSet.Rules}, {SignalSet.Against}, {SignalSet.Whole}, {SignalSet.Verdict}, {SignalSet.Any} or a status) and a number");
    }
}
