using System.CommandLine;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Subscribers;

/// <summary><c>ingest subscribers list</c>.</summary>
internal static class ListSubscribersCommand
{
    public static Command Create() => new Command("list", "Everybody who is mailed.").OnStore(async (store, _, cancellationToken) =>
    {
        var subscribers = await store.Get<SubscribersTable>().ListAsync(cancellationToken).Select(row => row.Value).OrderBy(subscriber => subscriber.Email, StringComparer.Ordinal).ToListAsync(cancellationToken);
        return Report.Table(subscribers, "Nobody yet: `ingest subscribers add EMAIL`.",
            ["id", "email", "name", "language", "since", "unsubscribed"],
            subscriber => [subscriber.Id.Value, subscriber.Email, subscriber.Name, subscriber.Language, Phrase.Of(subscriber.SubscribedAt), Phrase.Of(subscriber.UnsubscribedAt)]);
    });
}
