using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>Gathers what one text says about one topic. "A substantial part of it" is: the headline, two sentences, or a third of a short text.</summary>
internal sealed class TopicScore(string topic, double threshold, EventReader events)
{
    /// <summary>Weaker sentences are passing mentions; they add nothing however many there are.</summary>
    private const double WeakestSentence = 3.5;

    /// <summary>One sentence alone cannot say more than this: two full ones pass the threshold.</summary>
    private const double StrongestSentence = 6;

    private const double HeadlineFactor = 2;

    /// <summary>In a text of so many sentences one is a third.</summary>
    private const int ShortText = 3;

    /// <summary>News say first what they are about, and name at their end what else has happened.</summary>
    private const double LeadFactor = 1.35;
    private const double LateFactor = 0.8;
    private const int LeadSentences = 2;
    private const int EarlySentences = 6;

    private const int MostEvidence = 40;

    /// <summary>What held, sentence after sentence.</summary>
    private readonly List<RuleMatch> _matches = [];
    private readonly List<(int First, int End, double Sum, int Position)> _sentences = [];
    private readonly Dictionary<EventStatus, double> _votes = [];
    private readonly Dictionary<string, RuleMatch> _whole = [];
    private int _first;

    public EventReader Events => events;

    /// <summary>What the sentence being read says so far.</summary>
    public double CurrentSum { get; private set; }

    public void Add(RuleMatch match)
    {
        _matches.Add(match);
        CurrentSum += match.Rule.Weight;
    }

    public void AddWhole(RuleMatch match) => _whole.TryAdd(match.Rule.Place, match);

    public void Vote(EventStatus status, double weight) => _votes[status] = _votes.GetValueOrDefault(status) + weight;

    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void EndSentence(int position, SentenceReader sentence)
    {
        if (CurrentSum >= WeakestSentence)
        {
            _sentences.Add((_first, _matches.Count, CurrentSum, position));
            events.Read(sentence, position < 0);
        }

        (_first, CurrentSum) = (_matches.Count, 0);
    }

    public TopicResult Result(string title, string text, int textSentences)
    {
        var matches = new List<RuleMatch>(_whole.Values);
        var score = _whole.Values.Sum(match => match.Rule.Weight);
        foreach (var (first, end, sum, position) in _sentences)
        {
            score += Math.Min(sum, StrongestSentence) * Factor(position, textSentences);
            matches.AddRange(_matches[first..end]);
        }

        score = Math.Round(score, 2);
        return new TopicResult
        {
            Topic = topic,
            Score = score,
            Threshold = threshold,
            Status = score >= threshold && topic == "visit" ? Status() : null,
            Evidence = [.. matches.OrderByDescending(match => Math.Abs(match.Rule.Weight)).Take(MostEvidence).Select(match => match.Evidence(match.Span.Field == TextField.Title ? title : text))],
        };
    }

    private static double Factor(int position, int textSentences) => position switch
    {
        < 0 => HeadlineFactor,
        _ when textSentences <= ShortText => HeadlineFactor,
        < LeadSentences => LeadFactor,
        < EarlySentences => 1,
        _ => LateFactor,
    };

    private EventStatus Status() =>
        _votes.Count == 0 ? EventStatus.Done : _votes.OrderByDescending(vote => vote.Value).ThenByDescending(vote => vote.Key).First().Key;
}
