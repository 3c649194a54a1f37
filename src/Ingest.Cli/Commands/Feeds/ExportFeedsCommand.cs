using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds export</c>: the list in OPML, for another reader or another home.</summary>
internal static class ExportFeedsCommand
{
    public static Command Create() => new Command("export", "Write all feeds as OPML.").OnStore(async (store, _, cancellationToken) =>
    {
        var feeds = await store.Get<FeedsTable>().ListAsync(cancellationToken)
            .Select(feed => new OpmlFeed(feed.Value.Url, feed.Value.Title, feed.Value.Language, feed.Value.IsFullText))
            .OrderBy(feed => feed.Title, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        return Report.Of(feeds, OpmlWriter.Write("Ingest", feeds));
    });
}
