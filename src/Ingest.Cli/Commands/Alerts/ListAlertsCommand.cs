using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Cli.Commands.Subscribers;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Alerts;

/// <summary><c>ingest alerts list</c>.</summary>
internal static class ListAlertsCommand
{
    public static Command Create()
    {
        var named = new Option<string?>("--subscriber") { Description = "Only those for this one: their address or id." };
        var status = new Option<DeliveryStatus?>("--status") { Description = "Only those that have come so far." };
        var limit = new Option<int>("--limit") { Description = "At most so many, the latest.", DefaultValueFactory = _ => 100 };
        return new Command("list", "The deliveries ledger, latest first.") { named, status, limit }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var only = parsed.GetValue(named) is { } one ? (await store.FindSubscriberAsync(one, cancellationToken)).Id : (SubscriberId?)null;
            var deliveries = await store.Get<DeliveriesTable>().ListAsync(cancellationToken).Select(row => row.Value)
                .Where(delivery => only is null || delivery.Subscriber == only)
                .Where(delivery => parsed.GetValue(status) is not { } asked || delivery.Status == asked)
                .OrderByDescending(delivery => delivery.ClassifiedAt)
                .Take(parsed.GetValue(limit))
                .ToListAsync(cancellationToken);
            return await ListAsync(store, deliveries, cancellationToken);
        });
    }

    private static async Task<Report> ListAsync(Store store, IEnumerable<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var subscribers = await store.SubscribersAsync(cancellationToken);
        var rows = new List<AlertRow>();
        foreach (var delivery in deliveries)
            rows.Add(AlertRow.Of(delivery, subscribers.GetValueOrDefault(delivery.Subscriber)?.Email, await TitleAsync(store, delivery.Article, cancellationToken)));

        return Report.Table(rows, "Nobody was alerted.",
            ["subscriber", "status", "published", "seen", "classified", "sent", "title"],
            row => [row.Email ?? row.Subscriber.Value, StatusOf(row), Phrase.Of(row.PublishedAt), Phrase.Of(row.SeenAt), Phrase.Of(row.ClassifiedAt), Phrase.Of(row.SentAt), row.Title ?? row.Article.Value]);
    }

    private static async Task<string?> TitleAsync(Store store, ArticleId article, CancellationToken cancellationToken) =>
        (await store.Get<ArticleBlobs>().FindAsync(article, cancellationToken))?.Title;

    private static string StatusOf(AlertRow row) => row.Reason is null ? Phrase.Of<DeliveryStatus>(row.Status) : $"{Phrase.Of<DeliveryStatus>(row.Status)}: {row.Reason}";
}
