using System.Diagnostics.Metrics;

namespace Ingest.Core;

/// <summary>Every number that Ingest counts, once: the portal's workbook, the tests and the local host's summary read the same.</summary>
public static class IngestMeter
{
    public const string Name = "Ingest";

    private static readonly Meter Meter = new(Name);

    /// <summary>The last sampled depths; replaced whole by every sweep.</summary>
    private static IReadOnlyDictionary<string, int> _depths = new Dictionary<string, int>();

    /// <summary>Pulls, by <c>outcome</c>.</summary>
    public static Counter<long> FeedsPulled { get; } = Meter.CreateCounter<long>("ingest.feeds.pulled");

    /// <summary>Pulls that were answered with 304, whatever else is to be said of the feed.</summary>
    public static Counter<long> FeedsNotModified { get; } = Meter.CreateCounter<long>("ingest.feeds.not-modified");

    /// <summary>Entries listed by the documents that were read.</summary>
    public static Counter<long> Entries { get; } = Meter.CreateCounter<long>("ingest.entries");

    public static Counter<long> ArticlesNew { get; } = Meter.CreateCounter<long>("ingest.articles.new");

    public static Counter<long> ArticlesUpdated { get; } = Meter.CreateCounter<long>("ingest.articles.updated");

    public static Counter<long> ArticlesClassified { get; } = Meter.CreateCounter<long>("ingest.articles.classified");

    /// <summary>Articles that a topic matched, by <c>topic</c>.</summary>
    public static Counter<long> TopicsMatched { get; } = Meter.CreateCounter<long>("ingest.topics.matched");

    /// <summary>Deliveries that were planned.</summary>
    public static Counter<long> AlertsPlanned { get; } = Meter.CreateCounter<long>("ingest.alerts.planned");

    /// <summary>Ends of a send, by <c>outcome</c>: sent, planned (deferred), failed, unknown, withdrawn.</summary>
    public static Counter<long> Mails { get; } = Meter.CreateCounter<long>("ingest.mails");

    /// <summary>From the pull that brought an article to the mail about it.</summary>
    public static Histogram<double> MailDelay { get; } = Meter.CreateHistogram<double>("ingest.mail.delay", "s");

    /// <summary>Messages, blobs and deliveries that wait, by <c>place</c>, as the last sweep saw them.</summary>
    public static ObservableGauge<int> Depths { get; } = Meter.CreateObservableGauge("ingest.depth", ObserveDepths);

    /// <summary>Takes over the depths that a sweep saw.</summary>
    public static void Sample(IReadOnlyDictionary<string, int> depths) => _depths = depths;

    private static IEnumerable<Measurement<int>> ObserveDepths() =>
        _depths.Select(depth => new Measurement<int>(depth.Value, new KeyValuePair<string, object?>("place", depth.Key)));
}
