using Ingest.Core.Matching;
using Ingest.Core.Topics;

namespace Ingest.Support.Topics;

/// <summary>
/// Trains the topics' models on our own texts. One model a topic for all languages: the lists of the vocabularies mean the same
/// everywhere, so what is learned of one language is worth as much in the others.
/// </summary>
internal sealed class TopicTraining
{
    /// <summary>Where the models lie, from the top of the repository.</summary>
    public const string Folder = "src/Ingest.Core/Topics/Models";

    /// <summary>Classes of the gazetteer that are weighed beside the vocabularies' lists.</summary>
    private static readonly string[] Classes = ["@abroad", "@body", "@capital", "@country", "@home", "@leader", "@nationality", "@weapon"];

    /// <summary>What rules say of how far a visit has come.</summary>
    private static readonly string[] Statuses = [.. Enum.GetValues<EventStatus>().Select(SignalSet.Of)];

    /// <summary>What is weighed of it.</summary>
    private static readonly string[] StatusSignals = ["$planned", "$postponed", "$denied", "$invite", .. Statuses];

    private readonly List<ModelFeature> _features;
    private readonly List<TextMeasures> _texts;

    public TopicTraining()
    {
        var files = TopicClassifier.Files().Where(file => !file.Key.EndsWith(".model", StringComparison.Ordinal)).ToDictionary();
        _features = [.. FeaturesOf(files.Where(file => file.Key.EndsWith(".words", StringComparison.Ordinal)).Select(file => file.Value))];
        foreach (var topic in Topics)
            files[$"{topic}.model"] = TopicModel.Format(topic, null, 0, _features.Select(feature => (feature, 0.0)), []);

        var classifier = TopicClassifier.Load(files, Gazetteer.Default);
        _texts = [.. TrainingText.All().Select(text => new TextMeasures(text, classifier.Measure(text.Title, text.Text, text.Language) ?? throw new InvalidDataException($"{text.Language}, of {text.Id}, has no vocabulary")))];
    }

    public static IReadOnlyList<string> Topics { get; } = ["arms", "visit"];

    public TrainingSet OfTopic(string topic) =>
        new(topic, null, _features.FindAll(feature => !Statuses.Contains(feature.Signal, StringComparer.Ordinal)), _texts, text => text.Label(topic));

    /// <summary>Only visits have one: one model a status, and the likeliest is it.</summary>
    public TrainingSet OfStatus(EventStatus status) =>
        new("visit", status, _features.FindAll(feature => StatusSignals.Contains(feature.Signal, StringComparer.Ordinal)), _texts, text => text.Status is { } told && text.Label("visit") == 1 ? told == status ? 1 : 0 : null);

    /// <summary>Every model: its file's name, and what it learns from.</summary>
    public IEnumerable<(string Name, TrainingSet Set)> Models() =>
    [
        .. Topics.Select(topic => ($"{topic}.model", OfTopic(topic))),
        .. Enum.GetValues<EventStatus>().Select(status => ($"visit.{SignalSet.Of(status)}.model", OfStatus(status))),
    ];

    private static IEnumerable<ModelFeature> FeaturesOf(IEnumerable<string> vocabularies)
    {
        var lists = vocabularies.SelectMany(words => words.Split('\n')).Where(line => line.StartsWith('$')).Select(line => line.Split(' ')[0]).Distinct(StringComparer.Ordinal);
        string[] signals = [.. lists.Order(StringComparer.Ordinal), .. Classes, SignalSet.Rules, SignalSet.Against, SignalSet.Whole, SignalSet.Verdict, SignalSet.Any, .. Statuses];
        return signals.SelectMany(_ => Enum.GetValues<ModelMeasure>(), (signal, measure) => new ModelFeature(measure, signal))
            .Where(feature => feature.Signal != SignalSet.Verdict || feature.Measure == ModelMeasure.Often);
    }
}
