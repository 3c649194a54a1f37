using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage;

/// <summary>The people who are mailed.</summary>
public sealed class SubscribersTable(StorageClients storage)
{
    private const string Partition = "subscriber";

    private readonly RecordTable<Subscriber> _table = new(
        storage.Tables.GetTableClient(StorageNames.Subscribers),
        subscriber => KeysOf(subscriber.Id),
        subscriber => new Dictionary<string, object?>
        {
            ["Email"] = subscriber.Email,
            ["Language"] = subscriber.Language,
            ["SubscribedAt"] = subscriber.SubscribedAt,
            ["UnsubscribedAt"] = subscriber.UnsubscribedAt,
        });

    /// <returns>False when this address is there already.</returns>
    public Task<bool> AddAsync(Subscriber subscriber, CancellationToken cancellationToken) => _table.InsertAsync(subscriber, cancellationToken);

    public Task<Stored<Subscriber>?> FindAsync(SubscriberId id, CancellationToken cancellationToken) => _table.FindAsync(KeysOf(id), cancellationToken);

    public IAsyncEnumerable<Stored<Subscriber>> ListAsync(CancellationToken cancellationToken) => _table.QueryAsync(null, cancellationToken);

    /// <returns>False when somebody else changed the subscriber in the meantime.</returns>
    public async Task<bool> UpdateAsync(Subscriber subscriber, Stored<Subscriber> before, CancellationToken cancellationToken) =>
        await _table.UpdateAsync(subscriber, before.ETag, cancellationToken) is not null;

    /// <returns>False when there was none.</returns>
    public Task<bool> RemoveAsync(SubscriberId id, CancellationToken cancellationToken) => _table.DeleteAsync(KeysOf(id), cancellationToken);

    private static RowKeys KeysOf(SubscriberId id) => new(Partition, id.Value);
}
