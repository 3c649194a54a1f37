using Azure;
using Azure.Storage.Blobs.Models;
using Ingest.Adapters.Storage.Watches;

namespace Ingest.Adapters.Storage;

/// <summary>Takes the pulse: reads what a <see cref="StatusReport"/> says from the account itself, never from memory.</summary>
public sealed class StorageStatus(StorageClients storage, FeedsTable feeds, WatchBlobs watches, DeliveriesTable deliveries, TimeProvider time)
{
    private static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(15);

    public async Task<StatusReport> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var states = await feeds.ListAsync(cancellationToken).Select(feed => feed.Value).ToListAsync(cancellationToken);
        var open = await deliveries.ListOpenAsync(cancellationToken).Select(delivery => delivery.Value.ClassifiedAt).ToListAsync(cancellationToken);
        var snapshot = (await watches.FindPointerAsync(cancellationToken))?.Value;
        var poisonQueues = await DepthsAsync(StorageNames.PoisonQueues, cancellationToken);
        return new StatusReport
        {
            At = now,
            Feeds = states.Count,
            FeedsByOutcome = states.Where(feed => feed.LastOutcome is not null).CountBy(feed => feed.LastOutcome!.Value).ToDictionary(),
            FeedsOverdue = states.Count(feed => feed.IsDue(now - OverdueAfter)),
            Watches = snapshot?.Count,
            WatchesSetAside = snapshot?.SetAside.Count ?? 0,
            Queues = await DepthsAsync(StorageNames.Queues, cancellationToken),
            Poison = poisonQueues.Values.Sum() + await CountAsync(StorageNames.Poison, cancellationToken),
            Inbox = await CountAsync(StorageNames.RawArticles, cancellationToken),
            DeliveriesOpen = open.Count,
            OldestOpenDelivery = open.Count == 0 ? null : now - open.Min(),
        };
    }

    private async Task<IReadOnlyDictionary<string, int>> DepthsAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        var depths = new Dictionary<string, int>();
        foreach (var queue in queues)
            depths[queue] = await DepthAsync(queue, cancellationToken);

        return depths;
    }

    private async Task<int> DepthAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await storage.Queues.GetQueueClient(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return 0;
        }
    }

    private async Task<int> CountAsync(string container, CancellationToken cancellationToken) =>
        await storage.Blobs.GetBlobContainerClient(container).GetBlobsAsync(new GetBlobsOptions(), cancellationToken).CountAsync(cancellationToken);
}
