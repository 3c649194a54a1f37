using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;

namespace Ingest.LocalHost.Page;

/// <summary>Subscribers and watches by their ids, to say whose they are.</summary>
internal sealed record People(IReadOnlyDictionary<SubscriberId, Subscriber> Subscribers, IReadOnlyDictionary<WatchId, Watch> Watches)
{
    public static async Task<People> ReadAsync(SubscribersTable subscribers, WatchesTable watches, CancellationToken cancellationToken) => new(
        await subscribers.ListAsync(cancellationToken).Select(row => row.Value).ToDictionaryAsync(subscriber => subscriber.Id, cancellationToken: cancellationToken),
        await watches.ListAsync(cancellationToken).Select(row => row.Value).ToDictionaryAsync(watch => watch.Id, cancellationToken: cancellationToken));

    public string NameOf(SubscriberId id) => Subscribers.TryGetValue(id, out var subscriber) ? subscriber.Name ?? subscriber.Email : $"a subscriber since removed ({id})";

    public string QueryOf(WatchId id) => Watches.TryGetValue(id, out var watch) ? watch.Query : $"a watch since removed ({id})";
}
