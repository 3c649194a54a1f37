using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>Gathers what one text says about one topic. "A substantial part of it" is: the headline, two sentences, or a third of a short text.</summary>
/// <param name="firstRule">The number of the definition's first rule in its language's set.</param>
internal sealed class TopicScore(TopicDefinition definition, int firstRule, EventReader events)
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

    /// <summary>Where a rule holds for the fifth time says nothing new; finding places is what takes longest.</summary>
    private const int MostPlacesOfARule = 4;

    /// <summary>A headline says in few words what is done, planned or called off.</summary>
    private const double HeadlineVote = 3;

    /// <summary>What held in sentences that count, and how often each rule did.</summary>
    private readonly List<RuleMatch> _matches = [];
    private readonly int[] _places = new int[definition.Rules.Count];
    private readonly List<(double Sum, int Position)> _sentences = [];
    private readonly Dictionary<EventStatus, double> _votes = [];

    /// <summary>How many more sentences may go on with the one before.</summary>
    private int _follows;
    private readonly Dictionary<TopicRule, RuleMatch> _whole = new(ReferenceEqualityComparer.Instance);

    public string Topic => definition.Topic;

    public EventReader Events => events;

    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void Read(SentenceReader sentence, int position)
    {
        var (own, follow) = (0.0, 0.0);
        foreach (var number in sentence.FoundIn(firstRule, definition.Rules.Count))
        {
            var rule = definition.Rules[number - firstRule];
            if (rule.Scope == RuleScope.Text)
                AddWhole(rule, number, sentence);
            else if (rule.Scope == RuleScope.Sentence)
                own += rule.Weight;
            else if (rule.Scope == RuleScope.Follow)
                follow += rule.Weight;
        }

        var goesOn = _follows > 0 && follow > 0;
        var sum = goesOn ? own + follow : own;
        if (sum > 0)
            Vote(sentence, position < 0 ? HeadlineVote : 1);

        if (sum < WeakestSentence)
        {
            _follows = 0;
            return;
        }

        _follows = own >= WeakestSentence ? MostFollows : _follows - 1;
        _sentences.Add((sum, position));
        AddMatches(sentence, goesOn);
        events.Read(sentence, position <= 0);
    }

    public TopicResult Result(string title, string text, int textSentences)
    {
        var score = _whole.Values.Sum(match => match.Rule.Weight);
        for (var index = 0; index < _sentences.Count; index++)
            score += Math.Min(_sentences[index].Sum, StrongestSentence) * Factor(index, textSentences);

        score = Math.Round(score, 2);
        return new TopicResult
        {
            Topic = Topic,
            Score = score,
            Threshold = definition.Threshold,
            Status = score >= definition.Threshold && Topic == "visit" ? Status() : null,
            Evidence = [.. _whole.Values.Concat(_matches).OrderByDescending(match => Math.Abs(match.Rule.Weight)).Take(MostEvidence).Select(match => match.Evidence(match.Span.Field == TextField.Title ? title : text))],
        };
    }

    private void AddWhole(TopicRule rule, int number, SentenceReader sentence)
    {
        if (!_whole.ContainsKey(rule))
            _whole[rule] = new RuleMatch(rule, sentence.SpanOf(sentence.FirstPlace(number)));
    }

    /// <summary>A sentence that says nothing of the topic says nothing of how far the event has come.</summary>
    private void Vote(SentenceReader sentence, double factor)
    {
        foreach (var number in sentence.FoundIn(firstRule, definition.Rules.Count))
        {
            var rule = definition.Rules[number - firstRule];
            if (rule.Status is { } status)
                _votes[status] = _votes.GetValueOrDefault(status) + rule.Weight * factor;
        }
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

    private EventStatus Status() =>
        _votes.Count == 0 ? EventStatus.Done : _votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).First().Key;
}
