using Azure.Data.Tables;
using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>The watches: a partition a subscriber, a row a watch. Every change is announced, so that the instances take it up within seconds.</summary>
public sealed class WatchesTable(StorageClients storage, WatchBlobs announcements)
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
    public async Task<bool> AddAsync(Watch watch, CancellationToken cancellationToken)
    {
        var isNew = await _table.InsertAsync(watch, cancellationToken);
        if (isNew)
            await announcements.AppendAsync(WatchChange.Set(watch), cancellationToken);

        return isNew;
    }

    public IAsyncEnumerable<Stored<Watch>> ListAsync(CancellationToken cancellationToken) => _table.QueryAsync(null, cancellationToken);

    /// <summary>Compiles them all as they are read, so that they need not all be in memory.</summary>
    internal Task<WatchIndex> CompileAsync(CancellationToken cancellationToken) =>
        Task.Run(() => WatchIndex.Compile(ListAsync(cancellationToken).Select(watch => watch.Value).ToBlockingEnumerable(cancellationToken)), cancellationToken);

    public IAsyncEnumerable<Stored<Watch>> OfSubscriberAsync(SubscriberId subscriber, CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {subscriber.Value}"), cancellationToken);

    /// <returns>False when there was none.</returns>
    public async Task<bool> RemoveAsync(SubscriberId subscriber, WatchId id, CancellationToken cancellationToken)
    {
        var wasThere = await _table.DeleteAsync(KeysOf(subscriber, id), cancellationToken);
        if (wasThere)
            await announcements.AppendAsync(WatchChange.Removed(subscriber, id), cancellationToken);

        return wasThere;
    }

    private static RowKeys KeysOf(SubscriberId subscriber, WatchId id) => new(subscriber.Value, id.Value);
}
