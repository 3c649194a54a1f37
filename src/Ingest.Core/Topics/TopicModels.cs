namespace Ingest.Core.Topics;

/// <summary>The models of one topic in one language: whether a text is about it, and how far its event has come.</summary>
internal sealed class TopicModels
{
    /// <summary>Rules for a topic that add up to this say all that a sentence can; a headline may say it twice over.</summary>
    private const double FullSentence = 6;
    private const double MostOfSentence = 2;

    /// <summary>A rule that leaves no doubt weighs as much as this many sentences.</summary>
    private const double MostOfWhole = 10;

    /// <summary>Rules that are surer than this of a long text are no surer of it.</summary>
    private const double MostOfVerdict = 3;

    /// <summary>So many points of a rule for a status say as much as a word of a list.</summary>
    private const double FullStatus = 4;

    private readonly LanguageModel _decision;
    private readonly List<(EventStatus Status, LanguageModel Model)> _statuses;
    private readonly int _rules;
    private readonly int _against;
    private readonly int _whole;
    private readonly int _verdict;
    private readonly int[] _statusSignals;

    /// <param name="models">Of the topic; one of them says whether a text is about it.</param>
    public TopicModels(string topic, IReadOnlyList<TopicModel> models, SignalSet signals)
    {
        _decision = new LanguageModel(models.Single(model => model.Status is null), signals);
        _statuses = [.. models.Where(model => model.Status is not null).Select(model => (model.Status!.Value, new LanguageModel(model, signals)))];
        (_rules, _against) = (signals.NumberOf(topic, SignalSet.Rules), signals.NumberOf(topic, SignalSet.Against));
        (_whole, _verdict) = (signals.NumberOf(topic, SignalSet.Whole), signals.NumberOf(topic, SignalSet.Verdict));
        _statusSignals = [.. Enum.GetValues<EventStatus>().Select(status => signals.NumberOf(topic, SignalSet.Of(status)))];
    }

    /// <summary>Notes what the topic's own rules say of a sentence.</summary>
    /// <param name="support">The weights of those for it that hold.</param>
    /// <param name="against">The weights of the others; not above zero.</param>
    public void AddRules(TextSignals text, double support, double against, int position)
    {
        text.Add(_rules, Math.Min(support / FullSentence, MostOfSentence), position);
        text.Add(_against, Math.Min(-against / FullSentence, MostOfSentence), position);
    }

    /// <param name="weight">Of a rule on the whole text; not above zero.</param>
    public void AddWhole(TextSignals text, double weight, int position) => text.Add(_whole, Math.Min(-weight / FullSentence, MostOfWhole), position);

    /// <summary>To be called when the whole text is read.</summary>
    /// <param name="share">Of the threshold that the rules alone reach.</param>
    public void AddVerdict(TextSignals text, double share) => text.Add(_verdict, Math.Clamp(share, 0, MostOfVerdict), 0);

    /// <param name="weight">Of a rule for this status that holds in a sentence.</param>
    public void AddStatus(TextSignals text, EventStatus status, double weight, int position) =>
        text.Add(_statusSignals[(int)status], weight / FullStatus, position);

    public double Score(TextSignals text, double threshold) => _decision.Score(text, threshold);

    public IEnumerable<Evidence> Evidence(TextSignals text, string title, string body) => _decision.Evidence(text, title, body);

    public IEnumerable<ListMiss> Missing(TextSignals text) => _decision.Missing(text);

    /// <returns>The likeliest; null for a topic whose events have none.</returns>
    public EventStatus? Status(TextSignals text) => _statuses.Count == 0 ? null : _statuses.MaxBy(status => status.Model.LogOdds(text)).Status;
}
