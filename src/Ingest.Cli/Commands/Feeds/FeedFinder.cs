using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary>Finds the feed that somebody names by its id or any writing of its address.</summary>
internal static class FeedFinder
{
    /// <exception cref="RefusedInputException">There is no such feed.</exception>
    public static async Task<FeedState> FindFeedAsync(this Store store, string named, CancellationToken cancellationToken)
    {
        var byId = NamedId.Looks(named) ? await store.Get<FeedsTable>().FindAsync(new FeedId(named), cancellationToken) : null;
        var address = byId is null ? FeedAddress.Read(named) : null;
        return byId?.Value
            ?? (address is null ? null : await store.FindFeedAsync(address, cancellationToken))
            ?? throw new RefusedInputException($"there is no feed '{named}'; `ingest feeds list` shows all ids and addresses");
    }

    /// <summary>By the address that it was added with, or the one it has moved to.</summary>
    public static async Task<FeedState?> FindFeedAsync(this Store store, Uri address, CancellationToken cancellationToken)
    {
        var feeds = store.Get<FeedsTable>();
        var added = await feeds.FindAsync(FeedState.IdOf(address), cancellationToken);
        return added?.Value ?? (await feeds.ByAddressAsync(cancellationToken)).GetValueOrDefault(FeedAddress.Canonical(address));
    }
}
