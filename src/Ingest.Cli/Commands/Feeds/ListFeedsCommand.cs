using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds list</c>.</summary>
internal static class ListFeedsCommand
{
    public static Command Create() => new Command("list", "Every feed, and how its last pull went.").OnStore(async (store, _, cancellationToken) =>
    {
        var feeds = await store.Get<FeedsTable>().ListAsync(cancellationToken).Select(feed => feed.Value).OrderBy(feed => feed.Title, StringComparer.Ordinal).ToListAsync(cancellationToken);
        return Report.Table(feeds, "No feed yet: `ingest feeds add URL`.",
            ["id", "title", "outcome", "pulled", "last new", "next", "entries", "a day", "text", "address"],
            feed => [feed.Id.Value, feed.Title, OutcomeOf(feed), Phrase.Of(feed.LastPulledAt), Phrase.Of(feed.LastNewEntryAt), NextOf(feed), $"{feed.EntryCount}", Phrase.Of(feed.EntriesPerDay), feed.IsFullText ? "pages" : "feed", feed.Url.AbsoluteUri]);
    });

    private static string NextOf(Core.Feeds.FeedState feed) => feed.NextDueAt is null ? "never" : Phrase.Of(feed.NextDueAt);

    private static string OutcomeOf(Core.Feeds.FeedState feed) =>
        feed.FailureStreak == 0 ? Phrase.Of(feed.LastOutcome) : $"{Phrase.Of(feed.LastOutcome)} ({feed.FailureStreak}×): {feed.Fault}";
}
