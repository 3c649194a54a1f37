using Azure.Data.Tables;
using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage;

/// <summary>The deliveries ledger: a partition a subscriber, a row a story. What is not in here was never mailed.</summary>
public sealed class DeliveriesTable(StorageClients storage)
{
    private readonly RecordTable<Delivery> _table = new(
        storage.Tables.GetTableClient(StorageNames.Deliveries),
        delivery => KeysOf(delivery.Subscriber, delivery.Id),
        delivery => new Dictionary<string, object?>
        {
            ["Article"] = delivery.Article.Value,
            ["Story"] = delivery.Story.Value,
            ["Status"] = delivery.Status.ToString(),
            ["Published"] = delivery.PublishedAt,
            ["Seen"] = delivery.SeenAt,
            ["Classified"] = delivery.ClassifiedAt,
            ["Claimed"] = delivery.ClaimedAt,
            ["Sent"] = delivery.SentAt,
            ["Attempts"] = delivery.Attempts,
            ["ProviderId"] = delivery.ProviderId,
            ["Reason"] = delivery.Reason,
        });

    /// <summary>Plans a delivery unless there is one for this subscriber and story.</summary>
    /// <returns>The row that now stands: the given one, or the one that was there before.</returns>
    public async Task<Delivery> PlanAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await _table.InsertAsync(delivery, cancellationToken))
            return delivery;

        var before = await FindAsync(delivery.Subscriber, delivery.Id, cancellationToken);
        return before?.Value ?? throw new InvalidOperationException($"The delivery {delivery.Id} was deleted while it was being planned.");
    }

    public Task<Stored<Delivery>?> FindAsync(SubscriberId subscriber, DeliveryId id, CancellationToken cancellationToken) =>
        _table.FindAsync(KeysOf(subscriber, id), cancellationToken);

    public IAsyncEnumerable<Stored<Delivery>> ListAsync(CancellationToken cancellationToken) => _table.QueryAsync(null, cancellationToken);

    /// <summary>What waits to be sent or has been begun and not ended.</summary>
    public IAsyncEnumerable<Stored<Delivery>> ListOpenAsync(CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"Status eq {nameof(DeliveryStatus.Planned)} or Status eq {nameof(DeliveryStatus.Claimed)}"), cancellationToken);

    /// <returns>The row with its new ETag, or null when somebody else changed it in the meantime: it is theirs.</returns>
    public Task<Stored<Delivery>?> UpdateAsync(Delivery delivery, Stored<Delivery> before, CancellationToken cancellationToken) =>
        _table.UpdateAsync(delivery, before.ETag, cancellationToken);

    private static RowKeys KeysOf(SubscriberId subscriber, DeliveryId id) => new(subscriber.Value, id.Value);
}
