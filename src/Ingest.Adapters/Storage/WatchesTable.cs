using Azure.Data.Tables;
using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage;

/// <summary>The watches: a partition a subscriber, a row a watch.</summary>
public sealed class WatchesTable(StorageClients storage)
{
    private readonly RecordTable<Watch> _table = new(
        storage.Tables.GetTableClient(StorageNames.Watches),
        watch => KeysOf(watch.Subscriber, watch.Id),
        watch => new Dictionary<string, object?>
        {
            ["Query"] = watch.Query,
            ["Language"] = watch.Language,
            ["CreatedAt"] = watch.CreatedAt,
        });

    /// <returns>False when this subscriber has this watch already.</returns>
    public Task<bool> AddAsync(Watch watch, CancellationToken cancellationToken) => _table.InsertAsync(watch, cancellationToken);

    public IAsyncEnumerable<Stored<Watch>> ListAsync(CancellationToken cancellationToken) => _table.QueryAsync(null, cancellationToken);

    public IAsyncEnumerable<Stored<Watch>> OfSubscriberAsync(SubscriberId subscriber, CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {subscriber.Value}"), cancellationToken);

    /// <returns>False when there was none.</returns>
    public Task<bool> RemoveAsync(SubscriberId subscriber, WatchId id, CancellationToken cancellationToken) =>
        _table.DeleteAsync(KeysOf(subscriber, id), cancellationToken);

    private static RowKeys KeysOf(SubscriberId subscriber, WatchId id) => new(subscriber.Value, id.Value);
}
