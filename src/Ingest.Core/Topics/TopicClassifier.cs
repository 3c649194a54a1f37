using System.Text;
using Ingest.Core.Text;
using Ingest.Core.Topics.Rules;

namespace Ingest.Core.Topics;

/// <summary>
/// Says which topics a text is about and which of its words say so. The topics are data files (Definitions/TOPIC/LANGUAGE.topic);
/// Topics/README.md tells how they are read and how well they do.
/// </summary>
public sealed class TopicClassifier
{
    /// <summary>A headline says in few words what is done, planned or called off.</summary>
    private const double HeadlineVote = 3;

    private readonly EntityClasses _entities;
    private readonly Dictionary<string, LanguageRules> _languages;

    /// <summary>The working memory of the call before, for the next one: it is as large as the vocabulary.</summary>
    private Sentence? _spare;

    private TopicClassifier(EntityClasses entities, Dictionary<string, LanguageRules> languages)
    {
        _entities = entities;
        _languages = languages;
        Topics = [.. languages.Values.SelectMany(rules => rules.Definitions).Select(definition => definition.Topic).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The topics there are.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The languages that have definitions.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    /// <summary>Loads the definitions that Core carries.</summary>
    /// <exception cref="TopicDefinitionException">A file has faults; all of them are listed.</exception>
    public static TopicClassifier Load()
    {
        var files = Resources("Topics.").ToDictionary(resource => resource.Name, resource => resource.Content);
        return Load(files, [.. Resources("Entities.").Select(resource => resource.Content)]);
    }

    /// <param name="definitions">Name and content of each definition file.</param>
    /// <param name="entities">The contents of the gazetteer's files.</param>
    internal static TopicClassifier Load(IReadOnlyDictionary<string, string> definitions, IReadOnlyList<string> entities)
    {
        var classes = new EntityClasses();
        foreach (var content in entities)
            classes.Read(content);

        var faults = new List<TopicFault>();
        var parsed = definitions.Select(file => TopicDefinition.Parse(file.Key, file.Value, classes, faults)).ToList();
        if (faults.Count > 0)
            throw new TopicDefinitionException(faults);

        var languages = parsed.GroupBy(definition => definition.Language).ToDictionary(group => group.Key, group => new LanguageRules([.. group]), StringComparer.Ordinal);
        return new TopicClassifier(classes, languages);
    }

    /// <summary>Every topic's result, matched or not.</summary>
    /// <param name="title">Plain text; may be empty.</param>
    /// <param name="text">Plain text; spans of evidence count within it, in UTF-16 units.</param>
    /// <param name="language">BCP 47, as <see cref="Articles.LanguageIdentifier"/> says.</param>
    public IReadOnlyList<TopicResult> Classify(string title, string text, string language)
    {
        if (!_languages.TryGetValue(RulesLanguage(language), out var rules))
            return [.. Topics.Select(topic => new TopicResult { Topic = topic, Score = 0, Threshold = TopicDefinition.DefaultThreshold, Evidence = [] })];

        var scores = rules.Definitions.ToDictionary(definition => definition.Topic, definition => new TopicScore(definition.Topic, definition.Threshold, new EventReader(definition.Events, _entities)));
        var sentence = Interlocked.Exchange(ref _spare, null) ?? new Sentence(_entities.Vocabulary);
        Read(title, TextField.Title, sentence, rules, scores);
        var sentences = Read(text, TextField.Text, sentence, rules, scores);
        _spare = sentence;
        return WithEvents([.. Topics.Where(scores.ContainsKey).Select(topic => scores[topic].Result(sentences))], scores);
    }

    private static IReadOnlyList<TopicResult> WithEvents(IReadOnlyList<TopicResult> results, Dictionary<string, TopicScore> scores)
    {
        var visit = results.Any(result => result is { Topic: "visit", Matched: true }) ? scores["visit"].Events.Visit() : null;
        return [.. results.Select(result => result with { Events = EventsOf(result, visit, scores) })];
    }

    private static List<TopicEvent> EventsOf(TopicResult result, TopicEvent? visit, Dictionary<string, TopicScore> scores)
    {
        var found = result.Topic switch
        {
            _ when !result.Matched => null,
            "visit" => visit,
            _ => scores[result.Topic].Events.Arms(visit?.Who),
        };
        return found is null ? [] : [found];
    }

    private static string RulesLanguage(string language) => language.Split('-')[0];

    /// <returns>How many sentences there are.</returns>
    private static int Read(string text, TextField field, Sentence sentence, LanguageRules rules, Dictionary<string, TopicScore> scores)
    {
        var count = 0;
        var tried = new HashSet<int>();
        for (var start = 0; start < text.Length;)
        {
            var end = Sentences.EndOf(text, start);
            sentence.Read(text, start, end);
            start = end;
            if (sentence.TokenCount == 0)
                continue;

            tried.Clear();
            ApplyRules(text, field, sentence, rules, scores, tried);
            foreach (var score in scores.Values)
                score.EndSentence(field == TextField.Title ? -1 : count, sentence, text);

            count++;
        }

        return count;
    }

    private static void ApplyRules(string text, TextField field, Sentence sentence, LanguageRules rules, Dictionary<string, TopicScore> scores, HashSet<int> tried)
    {
        var found = new List<TokenRange>();
        var votes = new List<TopicRule>();
        foreach (var term in sentence.Present)
        {
            foreach (var index in rules.RulesOf(term))
            {
                if (!tried.Add(index))
                    continue;

                var rule = rules.Rules[index];
                found.Clear();
                rule.Query.Find(sentence, found);
                if (found.Count == 0)
                    continue;

                if (rule.Status is not null)
                    votes.Add(rule);
                else
                    Add(rule, EvidenceOf(rule, text, field, sentence.SpanOf(found[0])), scores[rule.Topic]);
            }
        }

        foreach (var vote in votes.Where(vote => scores[vote.Topic].CurrentSum > 0))
            scores[vote.Topic].Vote(vote.Status!.Value, vote.Weight * (field == TextField.Title ? HeadlineVote : 1));
    }

    private static Evidence EvidenceOf(TopicRule rule, string text, TextField field, (int Start, int Length) span) =>
        new(text.Substring(span.Start, span.Length), field, span.Start, span.Length, rule.Weight, rule.Place);

    private static void Add(TopicRule rule, Evidence evidence, TopicScore score)
    {
        if (rule.IsWhole)
            score.AddWhole(evidence);
        else
            score.Add(evidence);
    }

    private static IEnumerable<(string Name, string Content)> Resources(string prefix)
    {
        var assembly = typeof(TopicClassifier).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }
}
