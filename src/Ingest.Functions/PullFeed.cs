using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Feeds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Pulls the feeds of a message and writes every new or edited entry as a raw article. What goes wrong with one feed leaves the others done.</summary>
public sealed class PullFeed(
    FeedsTable feeds, EntriesTable entries, RawArticleBlobs inbox, FeedFetcher fetcher, FeedPullPlanner planner, TimeProvider time, ILogger<PullFeed> log)
{
    private static readonly TimeSpan StatesTogether = TimeSpan.FromSeconds(2);

    [Function(nameof(PullFeed))]
    public async Task RunAsync([QueueTrigger(StorageNames.FeedPulls)] FeedPullMessage message, CancellationToken cancellationToken)
    {
        var pulls = message.Feeds.Select(feed => PullAsync(feed, cancellationToken)).ToList();
        await Task.WhenAll([WriteStatesAsync(pulls, cancellationToken), .. pulls]);
    }

    /// <summary>
    /// A state is the last that is written: whatever is killed before happens again. Most answers come together, and
    /// their states are written together; a publisher that takes a minute holds back only its own.
    /// </summary>
    private async Task WriteStatesAsync(List<Task<Stored<FeedState>?>> pulls, CancellationToken cancellationToken)
    {
        while (pulls.Count > 0)
        {
            await Task.WhenAny(Task.WhenAll(pulls), Task.Delay(StatesTogether, time, CancellationToken.None));
            var done = pulls.Where(pull => pull.IsCompleted).ToHashSet();
            await feeds.UpdateAsync(done.Where(pull => pull.IsCompletedSuccessfully).Select(pull => pull.Result).OfType<Stored<FeedState>>(), cancellationToken);
            pulls = [.. pulls.Where(pull => !done.Contains(pull))];
        }
    }

    /// <returns>The new state over the old one's ETag; null where there was nothing to do.</returns>
    private async Task<Stored<FeedState>?> PullAsync(FeedId id, CancellationToken cancellationToken)
    {
        // Removed, or pulled by another message since this one was queued.
        if (await feeds.FindAsync(id, cancellationToken) is not { } feed || !feed.Value.IsDue(time.GetUtcNow()))
            return null;

        var fetched = await fetcher.FetchAsync(new FeedRequest(feed.Value.Url, feed.Value.ETag, feed.Value.LastModified), cancellationToken);
        var seen = fetched is FetchOutcome.Fetched ? await entries.OfFeedAsync(feed.Value.Id, cancellationToken) : NothingSeen;
        var pull = planner.Plan(feed.Value, fetched, seen, time.GetUtcNow());

        await SaveAsync(pull, cancellationToken);
        Count(pull, isNotModified: fetched is FetchOutcome.NotModified);
        log.LogInformation(
            "Feed {Feed} {Url}: {Outcome}, {Entries} entries, {New} new, {Edited} edited; next due {NextDue:u} {Fault}",
            pull.State.Id, pull.State.Url, pull.State.LastOutcome, pull.State.EntryCount, pull.Pending.Count, pull.Articles.Count - pull.Pending.Count, pull.State.NextDueAt, pull.State.Fault ?? "");
        return feed with { Value = pull.State };
    }

    /// <summary>What was seen matters only where there is a document: most answers bring none.</summary>
    private static readonly IReadOnlyDictionary<EntryKey, SeenEntry> NothingSeen = new Dictionary<EntryKey, SeenEntry>();

    /// <summary>In the order that a crash at any point leaves to be repeated, never lost.</summary>
    private async Task SaveAsync(FeedPull pull, CancellationToken cancellationToken)
    {
        await entries.WriteAsync(pull.State.Id, pull.Pending, cancellationToken);
        await Parallel.ForEachAsync(pull.Articles, cancellationToken, async (article, cancel) => await inbox.WriteAsync(article, cancel));
        await entries.WriteAsync(pull.State.Id, pull.Seen, cancellationToken);
        await entries.RemoveAsync(pull.State.Id, pull.Forgotten, cancellationToken);
    }

    private static void Count(FeedPull pull, bool isNotModified)
    {
        IngestMeter.FeedsPulled.Add(1, new KeyValuePair<string, object?>("outcome", pull.State.LastOutcome.ToString()));
        IngestMeter.FeedsNotModified.Add(isNotModified ? 1 : 0);
        IngestMeter.Entries.Add(pull.ListedCount);
        IngestMeter.ArticlesNew.Add(pull.Pending.Count);
        IngestMeter.ArticlesUpdated.Add(pull.Articles.Count - pull.Pending.Count);
    }
}
