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
    /// <summary>Compiled when the first text of a language comes.</summary>
    private readonly Dictionary<string, Lazy<LanguageRules>> _languages;

    private TopicClassifier(NamedEntities entities, IReadOnlyList<TopicDefinition> definitions)
    {
        _languages = definitions.GroupBy(definition => definition.Language)
            .ToDictionary(group => group.Key, group => new Lazy<LanguageRules>(() => new LanguageRules([.. group], entities)), StringComparer.Ordinal);
        Topics = [.. definitions.Select(definition => definition.Topic).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The topics there are.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The languages that have definitions.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>Loads the definitions that Core carries.</summary>
    /// <exception cref="TopicDefinitionException">A file has faults; all of them are listed.</exception>
    public static TopicClassifier Load() => Load(Resources().ToDictionary(resource => resource.Name, resource => resource.Content), Gazetteer.Default);

    /// <param name="definitions">Name and content of each definition file.</param>
    /// <param name="gazetteer">The entities and classes that definitions may name.</param>
    internal static TopicClassifier Load(IReadOnlyDictionary<string, string> definitions, Gazetteer gazetteer)
    {
        var faults = new List<TopicFault>();
        var parsed = definitions.Select(file => TopicDefinition.Parse(file.Key, file.Value, gazetteer, faults)).ToList();
        return faults.Count == 0 ? new TopicClassifier(new NamedEntities(gazetteer), parsed) : throw new TopicDefinitionException(faults);
    }

    /// <summary>Every topic's result, matched or not.</summary>
    /// <param name="title">Plain text; may be empty.</param>
    /// <param name="text">Plain text; spans of evidence count within it, in UTF-16 units.</param>
    /// <param name="language">BCP 47, as <see cref="Articles.LanguageIdentifier"/> says.</param>
    public IReadOnlyList<TopicResult> Classify(string title, string text, string language)
    {
        if (!_languages.TryGetValue(RulesLanguage(language), out var compiled))
            return [.. Topics.Select(topic => new TopicResult { Topic = topic, Score = 0, Threshold = TopicDefinition.DefaultThreshold, Evidence = [] })];

        var rules = compiled.Value;
        var scores = rules.NewScores();
        var reader = rules.Rent();
        Read(title, TextField.Title, reader, scores);
        var sentences = Read(text, TextField.Text, reader, scores);
        rules.Return(reader);
        return WithEvents([.. scores.Select(score => score.Result(title, text, sentences))], scores);
    }

    /// <summary>Every topic's result, and for those that did not match the rules that came nearest to holding. Takes some hundred times as long as <see cref="Classify"/>.</summary>
    public IReadOnlyList<TopicExplanation> Explain(string title, string text, string language)
    {
        var definitions = _languages.TryGetValue(RulesLanguage(language), out var rules) ? rules.Value.Definitions : [];
        return [.. Classify(title, text, language).Select(result => new TopicExplanation(result, Nearest(result)))];

        IReadOnlyList<RuleMiss> Nearest(TopicResult result) =>
            result.Matched ? [] : new TopicExplainer(definitions.Where(definition => definition.Topic == result.Topic).SelectMany(definition => definition.Rules)).Nearest(title, text);
    }

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

    /// <returns>How many sentences there are.</returns>
    private static int Read(string text, TextField field, SentenceReader sentence, IReadOnlyList<TopicScore> scores)
    {
        var count = 0;
        foreach (var (start, end) in Sentences.Of(text))
        {
            sentence.Read(text, start, end, field);
            if (sentence.TokenCount == 0 || Citation.Is(text.AsSpan(start, end - start)))
                continue;

            foreach (var score in scores)
                score.Read(sentence, field == TextField.Title ? -1 : count);

            count++;
        }

        return count;
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
