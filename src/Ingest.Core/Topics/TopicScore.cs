using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>Gathers what one text says about one topic. "A substantial part of it" is: the headline, two sentences, or a third of a short text.</summary>
/// <param name="firstRule">The number of the definition's first rule in its language's set.</param>
/// <param name="models">Decide where there are any, by what the rules say and by what else the text is made of; else the rules do.</param>
/// <param name="signals">Of the text, for all topics.</param>
internal sealed class TopicScore(TopicDefinition definition, int firstRule, EventReader events, TopicModels? models, TextSignals signals)
{
    /// <summary>Weaker sentences are passing mentions; they add nothing however many there are.</summary>
    private const double WeakestSentence = 3.5;

    /// <summary>One sentence alone cannot say more than this: two full ones pass the threshold.</summary>
    private const double StrongestSentence = 6;

    private const double HeadlineFactor = 2;

    /// <summary>So many sentences may go on with one that speaks of the topic by itself.</summary>
    private const int MostFollows = 3;

    /// <summary>In a text of so many sentences one is a third.</summary>
    private const int ShortText = 3;

    /// <summary>In a text of so many sentences one and a half are.</summary>
    private const int BriefText = 6;
    private const double BriefFactor = 1.35;
    private const double BriefLeadFactor = 1.7;

    /// <summary>News say first what they are about, and name at their end what else has happened.</summary>
    private const double LeadFactor = 1.35;
    private const double LateFactor = 0.6;
    private const int LeadSentences = 2;
    private const int EarlySentences = 6;

    /// <summary>A late sentence with another so near is no aside.</summary>
    private const int NearSentences = 2;

    private const int MostEvidence = 40;
    private const int MostMissing = 5;

    /// <summary>Where a rule holds again says nothing new, and finding places is what takes longest.</summary>
    private const int MostPlacesOfARule = 1;

    /// <summary>What held in sentences that count, and how often each rule did.</summary>
    private readonly List<RuleMatch> _matches = [];
    private readonly int[] _places = new int[definition.Rules.Count];
    private readonly List<(double Sum, int Position)> _sentences = [];

    private double _rulesScore;

    /// <summary>How many more sentences may go on with the one before.</summary>
    private int _follows;
    private readonly Dictionary<TopicRule, RuleMatch> _whole = new(ReferenceEqualityComparer.Instance);

    public string Topic => definition.Topic;

    public EventReader Events => events;

    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void Read(SentenceReader sentence, int position)
    {
        var (support, against, follow) = (0.0, 0.0, 0.0);
        foreach (var number in sentence.FoundIn(firstRule, definition.Rules.Count))
        {
            var rule = definition.Rules[number - firstRule];
            if (rule.Scope == RuleScope.Text)
                AddWhole(rule, number, sentence, position);
            else if (rule.Scope == RuleScope.Sentence && rule.Weight > 0)
                support += rule.Weight;
            else if (rule.Scope == RuleScope.Sentence)
                against += rule.Weight;
            else if (rule.Scope == RuleScope.Follow)
                follow += rule.Weight;
            else if (rule.Status is { } status)
                models?.AddStatus(signals, status, rule.Weight, position);
        }

        models?.AddRules(signals, support, against, position);
        var own = support + against;
        var goesOn = _follows > 0 && follow > 0;
        var sum = goesOn ? own + follow : own;
        if (sum >= WeakestSentence || position <= 0 || (support > 0 && !events.HasNames))
            events.Read(sentence, position <= 0);

        if (sum < WeakestSentence)
        {
            _follows = 0;
            return;
        }

        _follows = own >= WeakestSentence ? MostFollows : _follows - 1;
        _sentences.Add((sum, position));
        AddMatches(sentence, goesOn);
    }

    /// <summary>To be called when the whole text is read.</summary>
    public void Finish(int textSentences)
    {
        _rulesScore = RulesScore(textSentences);
        models?.AddVerdict(signals, _rulesScore / definition.Threshold);
    }

    public TopicResult Result(string title, string text)
    {
        var score = Math.Round(models?.Score(signals, definition.Threshold) ?? _rulesScore, 2);
        return new TopicResult
        {
            Topic = Topic,
            Score = score,
            Threshold = definition.Threshold,
            Status = score >= definition.Threshold ? models?.Status(signals) : null,
            Evidence = [.. Evidence(title, text).OrderByDescending(evidence => Math.Abs(evidence.Weight)).Take(MostEvidence)],
        };
    }

    /// <returns>The lists that a model weighs most and of which the text has no word.</returns>
    public IReadOnlyList<ListMiss> Missing() => [.. (models?.Missing(signals) ?? []).OrderByDescending(miss => miss.Weight).Take(MostMissing)];

    private IEnumerable<Evidence> Evidence(string title, string text)
    {
        var rules = _whole.Values.Concat(_matches).Select(match => match.Evidence(match.Span.Field == TextField.Title ? title : text));
        return models is null ? rules : rules.Concat(models.Evidence(signals, title, text));
    }

    private double RulesScore(int textSentences)
    {
        var score = _whole.Values.Sum(match => match.Rule.Weight);
        for (var index = 0; index < _sentences.Count; index++)
            score += Math.Min(_sentences[index].Sum, StrongestSentence) * Factor(index, textSentences);

        return score;
    }

    private void AddWhole(TopicRule rule, int number, SentenceReader sentence, int position)
    {
        if (_whole.ContainsKey(rule))
            return;

        models?.AddWhole(signals, rule.Weight, position);
        _whole[rule] = new RuleMatch(rule, sentence.SpanOf(sentence.FirstPlace(number)));
    }

    private void AddMatches(SentenceReader sentence, bool goesOn)
    {
        foreach (var number in sentence.FoundIn(firstRule, definition.Rules.Count))
        {
            var rule = definition.Rules[number - firstRule];
            if ((rule.Scope == RuleScope.Sentence || (goesOn && rule.Scope == RuleScope.Follow)) && _places[number - firstRule]++ < MostPlacesOfARule)
                _matches.Add(new RuleMatch(rule, sentence.SpanOf(sentence.FirstPlace(number))));
        }
    }

    private double Factor(int index, int textSentences) => _sentences[index].Position switch
    {
        < 0 => HeadlineFactor,
        _ when textSentences <= ShortText => HeadlineFactor,
        var position when textSentences <= BriefText => position < LeadSentences ? BriefLeadFactor : BriefFactor,
        < LeadSentences => LeadFactor,
        < EarlySentences => 1,
        _ => IsAlone(index) ? LateFactor : 1,
    };

    private bool IsAlone(int index) =>
        (index == 0 || _sentences[index].Position - _sentences[index - 1].Position > NearSentences)
        && (index == _sentences.Count - 1 || _sentences[index + 1].Position - _sentences[index].Position > NearSentences);
}
