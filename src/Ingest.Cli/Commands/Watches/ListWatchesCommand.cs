using System.CommandLine;
using Ingest.Adapters.Storage.Watches;
using Ingest.Cli.Commands.Subscribers;
using Ingest.Core.Alerts;
using Ingest.Core.Matching;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches list</c>.</summary>
internal static class ListWatchesCommand
{
    public static Command Create()
    {
        var named = new Argument<string?>("subscriber") { Description = "Their address or id; everybody's watches where nobody is named.", Arity = ArgumentArity.ZeroOrOne };
        return new Command("list", "What is watched for.") { named }
            .OnStore((store, parsed, cancellationToken) => ListAsync(store, parsed.GetValue(named), cancellationToken));
    }

    private static async Task<Report> ListAsync(Store store, string? named, CancellationToken cancellationToken)
    {
        var table = store.Get<WatchesTable>();
        var rows = named is null
            ? table.ListAsync(cancellationToken)
            : table.OfSubscriberAsync((await store.FindSubscriberAsync(named, cancellationToken)).Id, cancellationToken);
        var subscribers = await store.SubscribersAsync(cancellationToken);
        var watches = await rows.Select(row => row.Value).OrderBy(watch => EmailOf(watch), StringComparer.Ordinal).ThenBy(watch => watch.CreatedAt).ToListAsync(cancellationToken);
        return Report.Table(watches, "No watch yet: `ingest watches add EMAIL QUERY`.",
            ["id", "subscriber", "query", "language", "since", "fault"],
            watch => [watch.Id.Value, EmailOf(watch), watch.Query, watch.Language, Phrase.Of(watch.CreatedAt), FaultOf(watch)]);

        static string FaultOf(Watch watch) => string.Join("; ", Query.Parse(watch.Query).Errors.Select(error => $"at {error.Position}: {error.Message}"));

        string EmailOf(Watch watch) => subscribers.TryGetValue(watch.Subscriber, out var subscriber) ? subscriber.Email : watch.Subscriber.Value;
    }
}
