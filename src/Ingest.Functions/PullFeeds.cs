using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Finds the feeds that are due and puts one message each on <c>feed-pulls</c>.</summary>
public sealed class PullFeeds(FeedsTable feeds, WorkQueue<FeedPullMessage> pulls, TimeProvider time, ILogger<PullFeeds> log)
{
    [Function(nameof(PullFeeds))]
    public async Task RunAsync([TimerTrigger("%PullSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var feed in feeds.ListDueAsync(time.GetUtcNow(), cancellationToken))
        {
            await pulls.SendAsync(new FeedPullMessage(feed.Value.Id), cancellationToken);
            count++;
        }

        log.LogInformation("{Count} feeds are due; past due: {IsPastDue}", count, timer.IsPastDue);
    }
}
