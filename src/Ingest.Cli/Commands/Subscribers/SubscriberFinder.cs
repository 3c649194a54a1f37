using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;

namespace Ingest.Cli.Commands.Subscribers;

/// <summary>Finds the subscriber whom somebody names by address or id.</summary>
internal static class SubscriberFinder
{
    /// <exception cref="RefusedInputException">There is no such subscriber.</exception>
    public static async Task<Subscriber> FindSubscriberAsync(this Store store, string named, CancellationToken cancellationToken)
    {
        var id = NamedId.Looks(named) ? new SubscriberId(named) : Subscriber.IdOf(named);
        return (await store.Get<SubscribersTable>().FindAsync(id, cancellationToken))?.Value
            ?? throw new RefusedInputException($"there is no subscriber '{named}'; `ingest subscribers list` shows all");
    }

    public static ValueTask<Dictionary<SubscriberId, Subscriber>> SubscribersAsync(this Store store, CancellationToken cancellationToken) =>
        store.Get<SubscribersTable>().ListAsync(cancellationToken).Select(row => row.Value).ToDictionaryAsync(subscriber => subscriber.Id, cancellationToken: cancellationToken);
}
