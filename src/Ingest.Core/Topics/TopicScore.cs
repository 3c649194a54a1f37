using Ingest.Core.Topics.Rules;

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

    private readonly List<(List<Evidence> Evidence, double Sum, int Position)> _sentences = [];
    private readonly Dictionary<EventStatus, double> _votes = [];
    private readonly Dictionary<string, Evidence> _whole = [];
    private List<Evidence> _current = [];

    public EventReader Events => events;

    public void Add(Evidence evidence) => _current.Add(evidence);

    public void AddWhole(Evidence evidence) => _whole.TryAdd(evidence.Rule!, evidence);

    public void Vote(EventStatus status, double weight) => _votes[status] = _votes.GetValueOrDefault(status) + weight;

    /// <summary>What the sentence being read says so far.</summary>
    public double CurrentSum => _current.Sum(evidence => evidence.Weight);

    /// <param name="position">Of the sentence in the text, or -1 in the title.</param>
    public void EndSentence(int position, Sentence sentence, string text)
    {
        if (_current.Count > 0)
            _sentences.Add((_current, CurrentSum, position));

        if (CurrentSum >= WeakestSentence)
            events.Read(sentence, text, position < 0);

        _current = [];
    }

    public TopicResult Result(int textSentences)
    {
        var evidence = new List<Evidence>();
        var score = _whole.Values.Sum(found => found.Weight);
        evidence.AddRange(_whole.Values);
        foreach (var sentence in _sentences.Where(sentence => sentence.Sum >= WeakestSentence))
        {
            score += Math.Min(sentence.Sum, StrongestSentence) * Factor(sentence.Position, textSentences);
            evidence.AddRange(sentence.Evidence);
        }

        score = Math.Round(score, 2);
        return new TopicResult
        {
            Topic = topic,
            Score = score,
            Threshold = threshold,
            Status = score >= threshold && topic == "visit" ? Status() : null,
            Evidence = [.. evidence.OrderByDescending(found => Math.Abs(found.Weight)).Take(MostEvidence)],
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
