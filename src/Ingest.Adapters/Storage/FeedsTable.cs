using Azure.Data.Tables;
using Ingest.Core.Feeds;

namespace Ingest.Adapters.Storage;

/// <summary>The feeds that are pulled, each with its state.</summary>
public sealed class FeedsTable(StorageClients storage)
{
    /// <summary>One partition: even ten thousand feeds are read in a second, and "what is due" is one query.</summary>
    private const string Partition = "feed";

    private readonly RecordTable<FeedState> _table = new(
        storage.Tables.GetTableClient(StorageNames.Feeds),
        feed => KeysOf(feed.Id),
        feed => new Dictionary<string, object?>
        {
            ["Url"] = feed.Url.AbsoluteUri,
            ["Title"] = feed.Title,
            ["LastPulledAt"] = feed.LastPulledAt,
            ["LastOutcome"] = feed.LastOutcome?.ToString(),
            ["FailureStreak"] = feed.FailureStreak,
            ["NextDueAt"] = feed.NextDueAt,
        });

    /// <returns>False when this feed is there already.</returns>
    public Task<bool> AddAsync(FeedState feed, CancellationToken cancellationToken) => _table.InsertAsync(feed, cancellationToken);

    public Task<Stored<FeedState>?> FindAsync(FeedId id, CancellationToken cancellationToken) => _table.FindAsync(KeysOf(id), cancellationToken);

    public IAsyncEnumerable<Stored<FeedState>> ListAsync(CancellationToken cancellationToken) => _table.QueryAsync(null, cancellationToken);

    /// <summary>
    /// The feeds by the canonical form of the address that they are pulled from now. An id tells only the address that a feed
    /// was added with; whoever adds feeds looks here too, so that one which has moved is not added a second time.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, FeedState>> ByAddressAsync(CancellationToken cancellationToken)
    {
        var feeds = new Dictionary<string, FeedState>(StringComparer.Ordinal);
        await foreach (var feed in ListAsync(cancellationToken))
            feeds.TryAdd(FeedAddress.Canonical(feed.Value.Url), feed.Value);

        return feeds;
    }

    public IAsyncEnumerable<Stored<FeedState>> ListDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and NextDueAt le {now}"), cancellationToken);

    /// <returns>False when somebody else changed the feed in the meantime: their state stands.</returns>
    public async Task<bool> UpdateAsync(FeedState feed, Stored<FeedState> before, CancellationToken cancellationToken) =>
        await _table.UpdateAsync(feed, before.ETag, cancellationToken) is not null;

    /// <summary>Writes the states of many feeds at once; where somebody else changed a feed in the meantime, their state stands.</summary>
    public Task UpdateAsync(IEnumerable<Stored<FeedState>> feeds, CancellationToken cancellationToken) => _table.UpdateBatchAsync([.. feeds], cancellationToken);

    /// <summary>Notes that a message asks for these feeds, so that the next look at what is due sends no second one.</summary>
    /// <returns>Those that it was noted of; somebody else has changed the others meanwhile.</returns>
    public async Task<IReadOnlyList<Stored<FeedState>>> MarkQueuedAsync(IEnumerable<Stored<FeedState>> feeds, DateTimeOffset until, CancellationToken cancellationToken) =>
        await _table.UpdateBatchAsync([.. feeds.Select(feed => feed with { Value = feed.Value with { QueuedUntil = until } })], cancellationToken);

    /// <summary>Makes every feed due that has not ended, as the run command does with <c>--once</c>.</summary>
    public async Task MakeAllDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await ListAsync(cancellationToken).Where(feed => feed.Value.NextDueAt > now || feed.Value.QueuedUntil is not null).ToListAsync(cancellationToken);
        await _table.UpdateBatchAsync([.. waiting.Select(feed => feed with { Value = feed.Value with { NextDueAt = feed.Value.NextDueAt is null ? null : now, QueuedUntil = null } })], cancellationToken);
    }

    /// <returns>False when there was none.</returns>
    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) => _table.DeleteAsync(KeysOf(id), cancellationToken);

    private static RowKeys KeysOf(FeedId id) => new(Partition, id.Value);
}
