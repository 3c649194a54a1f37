using Ingest.Core.Matching;

namespace Ingest.Core.Topics;

/// <summary>All that is looked for in texts of one language, compiled into one set: the rules of every topic, what is said of their events, and the entities.</summary>
internal sealed class LanguageRules
{
    private readonly QuerySet _set;

    /// <summary>By query, its number in the set.</summary>
    private readonly Dictionary<Query, int> _numbers = [];
    private readonly int _firstSignal;
    private readonly int _firstEntity;
    private readonly int _any;

    /// <summary>By topic.</summary>
    private readonly Dictionary<string, TopicModels> _models;

    /// <summary>The working memory of the text before, for the next one.</summary>
    private SentenceReader? _spare;

    /// <param name="definitions">Of one language.</param>
    /// <param name="signals">What the models weigh.</param>
    public LanguageRules(IReadOnlyList<TopicDefinition> definitions, SignalSet signals, IEnumerable<TopicModel> models, NamedEntities entities)
    {
        (Definitions, Entities, Signals) = ([.. definitions.OrderBy(definition => definition.Topic, StringComparer.Ordinal)], entities, signals);
        _any = signals.Count == 0 ? 0 : signals.NumberOf("", SignalSet.Any);
        _models = models.GroupBy(model => model.Topic).ToDictionary(group => group.Key, group => new TopicModels(group.Key, [.. group], signals), StringComparer.Ordinal);
        List<Query> queries = [.. Definitions.SelectMany(definition => definition.Rules).Select(rule => rule.Query), .. definitions.SelectMany(definition => definition.Events.Queries)];
        _firstSignal = queries.Count;
        queries.AddRange(signals.Queries);
        _firstEntity = queries.Count;
        queries.AddRange(entities.All.Select(named => named.Query));
        foreach (var (number, query) in queries.Index())
            _numbers[query] = number;

        _set = QuerySet.Compile(queries.Select(query => query.Gazetteer.Lists?.Share(query) ?? query));
    }

    /// <summary>By topic; their rules come first in the set, in this order.</summary>
    public IReadOnlyList<TopicDefinition> Definitions { get; }

    public NamedEntities Entities { get; }

    public SignalSet Signals { get; }

    /// <summary>A score a definition, for one text.</summary>
    public IReadOnlyList<TopicScore> NewScores(TextSignals text)
    {
        var first = 0;
        var scores = new List<TopicScore>();
        foreach (var definition in Definitions)
        {
            scores.Add(new TopicScore(definition, first, new EventReader(definition.Events, Entities), _models.GetValueOrDefault(definition.Topic), text));
            first += definition.Rules.Count;
        }

        return scores;
    }

    /// <summary>Notes the signals that a sentence gives.</summary>
    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void AddSignals(SentenceReader sentence, int position, TextSignals text)
    {
        if (_models.Count == 0)
            return;

        text.NextSentence();
        text.Add(_any, 1, position);
        foreach (var number in sentence.FoundIn(_firstSignal, Signals.Queries.Count))
        {
            var signal = number - _firstSignal;
            text.Add(signal, 1, position);
            if (text.IsNew(signal))
                text.SetPlace(signal, sentence.SpanOf(sentence.FirstPlace(number)));
        }
    }

    public TextSignals NewSignals() => new(Signals.Count);

    public int NumberOf(Query query) => _numbers[query];

    /// <returns>The entity that a number of the set stands for, if it is one's.</returns>
    public NamedEntity? EntityOf(int number) => number >= _firstEntity ? Entities.All[number - _firstEntity].Entity : null;

    public SentenceReader Rent() => Interlocked.Exchange(ref _spare, null) ?? new SentenceReader(this, _set.Places());

    public void Return(SentenceReader reader) => _spare = reader;
}
