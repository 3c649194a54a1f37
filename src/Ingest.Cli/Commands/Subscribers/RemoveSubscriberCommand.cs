using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;

namespace Ingest.Cli.Commands.Subscribers;

/// <summary><c>ingest subscribers remove</c>. The ledger stays: whoever comes back is not mailed a story for the second time.</summary>
internal static class RemoveSubscriberCommand
{
    public static Command Create()
    {
        var named = new Argument<string>("subscriber") { Description = "Their address or id." };
        return new Command("remove", "Remove somebody and their watches.") { named }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var subscriber = await store.FindSubscriberAsync(parsed.GetRequiredValue(named), cancellationToken);
            var watches = store.Get<WatchesTable>();
            await foreach (var watch in watches.OfSubscriberAsync(subscriber.Id, cancellationToken))
                await watches.RemoveAsync(subscriber.Id, watch.Value.Id, cancellationToken);

            await store.Get<SubscribersTable>().RemoveAsync(subscriber.Id, cancellationToken);
            return Report.Of(subscriber, $"Removed {subscriber.Email} ({subscriber.Id}) and their watches.");
        });
    }
}
