using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Finds the feeds that are due and puts one message each on <c>feed-pulls</c>, hosts in turn.</summary>
public sealed class PullFeeds(FeedsTable feeds, WorkQueue<FeedPullMessage> pulls, FeedFetcher fetcher, PullOptions options, TimeProvider time, ILogger<PullFeeds> log)
{
    [Function(nameof(PullFeeds))]
    public async Task RunAsync([TimerTrigger("%PullSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await feeds.ListDueAsync(now, cancellationToken).Where(feed => !feed.Value.IsQueued(now)).ToListAsync(cancellationToken);
        var marked = await feeds.MarkQueuedAsync(due, now + options.QueueLease, cancellationToken);
        await Parallel.ForEachAsync(PullOrder.Interleaved(marked.Select(feed => feed.Value)), cancellationToken, async (pull, cancel) =>
            await pulls.SendAsync(new FeedPullMessage(pull.Feed.Id), DelayOf(pull.Feed, pull.Turn), cancel));
        log.LogInformation("{Count} feeds are due; past due: {IsPastDue}", marked.Count, timer.IsPastDue);
    }

    /// <summary>A host's second feed need not wait in a worker for the pause after the first: its message comes later.</summary>
    private TimeSpan DelayOf(FeedState feed, int turn) => fetcher.PauseAt(feed.Url) * turn is var delay && delay < options.QueueLease ? delay : options.QueueLease;
}
