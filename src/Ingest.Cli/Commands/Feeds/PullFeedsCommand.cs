using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds pull</c>: asks the functions to pull now, whatever the feeds' own rhythm.</summary>
internal static class PullFeedsCommand
{
    public static Command Create()
    {
        var named = new Argument<string?>("feed") { Description = "Its id or address; all feeds where none is named.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("pull", "Have one feed or all of them pulled now.") { named }
            .OnStore((store, parsed, cancellationToken) => PullAsync(store, parsed.GetValue(named), cancellationToken));
    }

    private static async Task<Report> PullAsync(Store store, string? named, CancellationToken cancellationToken)
    {
        var feeds = named is null
            ? await store.Get<FeedsTable>().ListAsync(cancellationToken).Select(feed => feed.Value).ToListAsync(cancellationToken)
            : [await store.FindFeedAsync(named, cancellationToken)];
        foreach (var feed in feeds)
            await MakeDueAsync(store, feed.Id, cancellationToken);

        foreach (var (bunch, _) in PullOrder.Bunches(feeds, new PullOptions().FeedsAMessage))
            await store.Get<WorkQueue<FeedPullMessage>>().SendAsync(new FeedPullMessage([.. bunch.Select(feed => feed.Id)]), cancellationToken);


        return Report.Of(new { Queued = feeds.Select(feed => feed.Id) }, $"{Phrase.Count(feeds.Count, "feed is", "feeds are")} queued to be pulled.");
    }

    /// <summary>A message about a feed that is not due is taken for a leftover.</summary>
    private static async Task MakeDueAsync(Store store, FeedId id, CancellationToken cancellationToken)
    {
        var feeds = store.Get<FeedsTable>();
        while (await feeds.FindAsync(id, cancellationToken) is { } feed && !await feeds.UpdateAsync(feed.Value with { NextDueAt = store.Now, QueuedUntil = null }, feed, cancellationToken))
        {
            // A pull that ended in between has set another time; the request came later and stands.
        }

    }
}
