using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds remove</c>. What was seen of the feed goes with it; its articles stay until they are old.</summary>
internal static class RemoveFeedCommand
{
    public static Command Create()
    {
        var named = new Argument<string>("feed") { Description = "Its id or address." };
        return new Command("remove", "Pull a feed no more. Its articles stay.") { named }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var feed = await store.FindFeedAsync(parsed.GetRequiredValue(named), cancellationToken);
            var entries = store.Get<EntriesTable>();
            await store.Get<FeedsTable>().RemoveAsync(feed.Id, cancellationToken);
            await entries.RemoveAsync(feed.Id, (await entries.OfFeedAsync(feed.Id, cancellationToken)).Keys, cancellationToken);
            return Report.Of(feed, $"Removed {feed.Title} ({feed.Id}).");
        });
    }
}
