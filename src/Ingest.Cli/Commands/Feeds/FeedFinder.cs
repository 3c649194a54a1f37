using Ingest.Adapters.Http;
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

    /// <summary>By where an answer came from, or by the same entries under the same title.</summary>
    public static async Task<FeedState?> FindSameAsync(this Store store, ProbeOutcome.Found found, CancellationToken cancellationToken) =>
        await store.FindFeedAsync(found.Address, cancellationToken)
        ?? await store.FindFeedAsync(found.Origin, cancellationToken)
        ?? await store.FindSameContentAsync(found.Feed, cancellationToken);

    private static async Task<FeedState?> FindSameContentAsync(this Store store, Feed feed, CancellationToken cancellationToken)
    {
        await foreach (var standing in store.Get<FeedsTable>().ListAsync(cancellationToken).Select(stored => stored.Value))
        {
            if (standing.Title.Equals(feed.Title, StringComparison.OrdinalIgnoreCase)
                && EntryIdentity.IsSameContent(feed.Entries, await store.Get<EntriesTable>().OfFeedAsync(standing.Id, cancellationToken)))
                return standing;
        }

        return null;
    }

    /// <summary>By the address that it was added with, or the one it has moved to.</summary>
    public static async Task<FeedState?> FindFeedAsync(this Store store, Uri address, CancellationToken cancellationToken)
    {
        var feeds = store.Get<FeedsTable>();
        var added = await feeds.FindAsync(FeedState.IdOf(address), cancellationToken);
        return added?.Value ?? (await feeds.ByAddressAsync(cancellationToken)).GetValueOrDefault(FeedAddress.Canonical(address));
    }
}
