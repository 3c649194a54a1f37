using System.Text;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>
/// Says which topics a text is about and which of its words say so. The topics are data files (Definitions/TOPIC/LANGUAGE.topic);
/// Topics/README.md tells how they are read and how well they do.
/// </summary>
public sealed class TopicClassifier
{
    /// <summary>Immutable, so one serves a process.</summary>
    private static readonly Lazy<TopicClassifier> Checked = new(() => Load(Files(), Gazetteer.Default));

    /// <summary>Compiled when the first text of a language comes.</summary>
    private readonly Dictionary<string, Lazy<LanguageRules>> _languages;

    private TopicClassifier(TopicFiles files)
    {
        Topics = files.Topics;
        _languages = files.Languages.ToDictionary(language => language, language => new Lazy<LanguageRules>(() => files.RulesOf(language)), StringComparer.Ordinal);
    }

    /// <summary>The topics there are.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The languages that have definitions.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>Loads the files that Core carries, and reads them all, so that an app with a bad one does not start.</summary>
    /// <exception cref="TopicDefinitionException">A file has faults; all of them are listed.</exception>
    public static TopicClassifier Load() => Checked.Value;

    /// <summary>Loads the files that Core carries, each language's when its first text comes: a tenth of the time and memory for who has one text.</summary>
    public static TopicClassifier Open() => new(new TopicFiles(Files(), Gazetteer.Default));

    /// <param name="files">Name and content of each vocabulary, definition and model.</param>
    /// <param name="gazetteer">The entities and classes that files may name.</param>
    internal static TopicClassifier Load(IReadOnlyDictionary<string, string> files, Gazetteer gazetteer)
    {
        var read = new TopicFiles(files, gazetteer);
        read.Check();
        return new TopicClassifier(read);
    }

    /// <summary>Name and content of each file that Core carries.</summary>
    internal static IReadOnlyDictionary<string, string> Files() => Resources().ToDictionary(resource => resource.Name, resource => resource.Content);

    /// <summary>Every topic's result, matched or not.</summary>
    /// <param name="title">Plain text; may be empty.</param>
    /// <param name="text">Plain text; spans of evidence count within it, in UTF-16 units.</param>
    /// <param name="language">BCP 47, as <see cref="Articles.LanguageIdentifier"/> says.</param>
    public IReadOnlyList<TopicResult> Classify(string title, string text, string language)
    {
        if (!_languages.TryGetValue(RulesLanguage(language), out var compiled))
            return [.. Topics.Select(topic => new TopicResult { Topic = topic, Score = 0, Threshold = TopicDefinition.DefaultThreshold, Evidence = [] })];

        return ResultsOf(Read(title, text, compiled.Value), title, text);
    }

    /// <summary>What a text says, signal by signal; null in a language that has no vocabulary.</summary>
    internal TextReading? Measure(string title, string text, string language) =>
        _languages.TryGetValue(RulesLanguage(language), out var compiled) && compiled.Value.Signals.Count > 0 ? Read(title, text, compiled.Value) : null;

    /// <summary>Every topic's result, and for those that did not match what was missing. Takes some hundred times as long as <see cref="Classify"/>.</summary>
    public IReadOnlyList<TopicExplanation> Explain(string title, string text, string language)
    {
        if (!_languages.TryGetValue(RulesLanguage(language), out var rules))
            return [.. Classify(title, text, language).Select(result => new TopicExplanation(result, [], []))];

        var reading = Read(title, text, rules.Value);
        return
        [
            .. ResultsOf(reading, title, text).Zip(reading.Scores, (result, score) => result.Matched ? new TopicExplanation(result, [], []) : new TopicExplanation(result, Nearest(result), score.Missing())),
        ];

        IReadOnlyList<RuleMiss> Nearest(TopicResult result) =>
            new TopicExplainer(rules.Value.Definitions.Where(definition => definition.Topic == result.Topic).SelectMany(definition => definition.Rules)).Nearest(title, text);
    }

    private static IReadOnlyList<TopicResult> ResultsOf(TextReading reading, string title, string text) =>
        WithEvents([.. reading.Scores.Select(score => score.Result(title, text))], reading.Scores);

    private static IReadOnlyList<TopicResult> WithEvents(List<TopicResult> results, IReadOnlyList<TopicScore> scores)
    {
        var visit = results.Exists(result => result is { Topic: "visit", Matched: true }) ? scores.Single(score => score.Topic == "visit").Events.Visit() : null;
        return [.. results.Zip(scores, (result, score) => result with { Events = EventsOf(result, visit, score) })];
    }

    private static List<TopicEvent> EventsOf(TopicResult result, TopicEvent? visit, TopicScore score)
    {
        var found = result.Topic switch
        {
            _ when !result.Matched => null,
            "visit" => visit,
            _ => score.Events.Arms(visit?.Who),
        };
        return found is null ? [] : [found];
    }

    private static string RulesLanguage(string language) => language.Split('-')[0];

    private static TextReading Read(string title, string text, LanguageRules rules)
    {
        var reading = new TextReading(rules);
        var reader = rules.Rent();
        Read(title, TextField.Title, reader, reading);
        Read(text, TextField.Text, reader, reading);
        rules.Return(reader);
        reading.Finish();
        return reading;
    }

    private static void Read(string text, TextField field, SentenceReader sentence, TextReading reading)
    {
        foreach (var (start, end) in Sentences.Of(text))
        {
            sentence.Read(text, start, end, field);
            if (sentence.TokenCount > 0 && !Citation.Is(text.AsSpan(start, end - start)))
                reading.Read(sentence, field);
        }
    }

    private static IEnumerable<(string Name, string Content)> Resources()
    {
        const string prefix = "Topics.";
        var assembly = typeof(TopicClassifier).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }
}
