using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds full-text</c>: whether a feed's articles are read from their own pages.</summary>
internal static class FullTextCommand
{
    public static Command Create()
    {
        var named = new Argument<string>("feed") { Description = "Its id or address." };
        var wish = new Argument<string>("wish") { Description = "on or off." };
        wish.AcceptOnlyFromAmong("on", "off");
        return new Command("full-text", "Read a feed's articles from their own pages, or no more; from its next entries on.") { named, wish }
            .OnStore((store, parsed, cancellationToken) => SetAsync(store, parsed.GetRequiredValue(named), parsed.GetRequiredValue(wish) == "on", cancellationToken));
    }

    private static async Task<Report> SetAsync(Store store, string named, bool isFullText, CancellationToken cancellationToken)
    {
        var found = await store.FindFeedAsync(named, cancellationToken);
        var feeds = store.Get<FeedsTable>();
        while (await feeds.FindAsync(found.Id, cancellationToken) is { } feed)
        {
            var changed = feed.Value with { IsFullText = isFullText };
            if (await feeds.UpdateAsync(changed, feed, cancellationToken))
                return Report.Of(changed, $"{changed.Title} ({changed.Id}) is read from {(isFullText ? "its articles' pages" : "the feed alone")}.");
        }

        throw new RefusedInputException($"'{named}' was removed meanwhile");
    }
}
