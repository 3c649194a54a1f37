using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Finds the feeds that are due and puts them on <c>feed-pulls</c>, in bunches of different hosts.</summary>
public sealed class PullFeeds(FeedsTable feeds, WorkQueue<FeedPullMessage> pulls, FeedFetcher fetcher, PullOptions options, TimeProvider time, ILogger<PullFeeds> log)
{
    [Function(nameof(PullFeeds))]
    public async Task RunAsync([TimerTrigger("%PullSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await feeds.ListDueAsync(now, cancellationToken).Where(feed => !feed.Value.IsQueued(now)).ToListAsync(cancellationToken);
        var marked = await feeds.MarkQueuedAsync(due, now + options.QueueLease, cancellationToken);
        foreach (var (bunch, turn) in PullOrder.Bunches(marked.Select(feed => feed.Value), options.FeedsAMessage))
            await pulls.SendAsync(new FeedPullMessage([.. bunch.Select(feed => feed.Id)]), DelayOf(bunch, turn), cancellationToken);

        log.LogInformation("{Count} feeds are due; past due: {IsPastDue}", marked.Count, timer.IsPastDue);
    }

    /// <summary>A host's second feed need not wait in a worker for the pause after the first: its message comes later.</summary>
    private TimeSpan DelayOf(IEnumerable<FeedState> bunch, int turn) =>
        bunch.Max(feed => fetcher.PauseAt(feed.Url)) * turn is var delay && delay < options.QueueLease ? delay : options.QueueLease;
}
