using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest status</c>: how the whole is doing.</summary>
internal static class StatusCommand
{
    public static Command Create() => new Command("status", "How the whole is doing: feeds, queues, poison, and what waits to be sent.").OnStore(async (store, _, cancellationToken) =>
    {
        var report = await store.Get<StorageStatus>().ReadAsync(cancellationToken);
        return Report.Of(report, Words(report));
    });

    private static string Words(StatusReport report) =>
        $"""
        feeds       {report.Feeds}: {OutcomesOf(report)}; {report.FeedsOverdue} overdue
        watches     {WatchesOf(report)}
        inbox       {Phrase.Count(report.Inbox, "article waits", "articles wait")} to be classified
        queues      {string.Join(", ", report.Queues.Select(queue => $"{queue.Key} {queue.Value}"))}
        deliveries  {report.DeliveriesOpen} open{(report.OldestOpenDelivery is { } age ? $", the oldest for {age:c}" : "")}
        poison      {report.Poison}
        """;

    private static string WatchesOf(StatusReport report) => report.Watches is { } count
        ? $"{count} compiled{(report.WatchesSetAside > 0 ? $", {report.WatchesSetAside} set aside: `ingest watches list` says why" : "")}"
        : "not published yet";

    private static string OutcomesOf(StatusReport report)
    {
        var pulled = report.FeedsByOutcome.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Phrase.Of<PullOutcome>(pair.Key)}");
        var waiting = report.Feeds - report.FeedsByOutcome.Values.Sum();
        return string.Join(", ", waiting > 0 ? pulled.Append($"{waiting} never pulled") : pulled);
    }
}
