using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>The deliveries ledger: who is mailed about what, how far it has come and how long it took.</summary>
internal sealed class AlertsPage(
    DeliveriesTable deliveries, ArticleArchive archive, SubscribersTable subscribers, WatchesTable watches, OutboxMails outbox, TimeProvider time) : IPage
{
    private const int Most = 200;

    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var people = await People.ReadAsync(subscribers, watches, cancellationToken);
        var titles = (await archive.ListAsync(cancellationToken)).ToDictionary(article => article.Id, article => article.Title);
        var all = await deliveries.ListAsync(cancellationToken).Select(delivery => delivery.Value).OrderByDescending(delivery => delivery.ClassifiedAt).Take(Most).ToListAsync(cancellationToken);
        return new Document("Alerts", $"<h1>Alerts</h1>{(all.Count == 0 ? Empty : Table(all, people, titles))}");
    }

    private static Html Empty { get; } =
        Html.Of($"<p class=\"empty\">Nobody has been alerted yet. A watch whose words appear in an article makes the first entry of this ledger.</p>");

    private Html Table(IEnumerable<Delivery> all, People people, Dictionary<ArticleId, string> titles) =>
        $"""
        <p class="lead">One row a subscriber and story, written before anything is sent. Times are UTC.</p>
        <div class="scroll"><table>
        <thead><tr><th>Story</th><th>Subscriber</th><th>State</th><th>Published</th><th>Seen</th><th>Classified</th><th>Sent</th><th class="number">Seen to sent</th></tr></thead>
        <tbody>{all.Select(delivery => Row(delivery, people, titles))}</tbody>
        </table></div>
        """;

    private Html Row(Delivery delivery, People people, Dictionary<ArticleId, string> titles) =>
        $"""
        <tr>
        <td><a href="/articles/{delivery.Article.Value}" dir="auto">{titles.GetValueOrDefault(delivery.Article, delivery.Article.Value)}</a><br><span class="fine">{delivery.Watches.Select(watch => Html.Of($"<code dir=\"auto\">{people.QueryOf(watch)}</code> "))}</span></td>
        <td>{people.NameOf(delivery.Subscriber)}</td>
        <td><span class="state {(IsTrouble(delivery.Status) ? "bad" : "good")}">{StatusOf(delivery)}</span>{ReasonOf(delivery)}</td>
        <td>{Moment.Ago(delivery.PublishedAt, time.GetUtcNow())}</td>
        <td>{Moment.Exact(delivery.SeenAt)}</td>
        <td>{Moment.Exact(delivery.ClassifiedAt)}</td>
        <td>{Moment.Exact(delivery.SentAt)}</td>
        <td class="number">{(delivery.SentAt is { } sent ? Moment.Length(sent - delivery.SeenAt) : "–")}</td>
        </tr>
        """;

    private Html StatusOf(Delivery delivery) =>
        outbox.AddressOf(delivery.Id) is { } address ? $"<a href=\"{address}\">{Words.Of(delivery.Status)}</a>" : Html.Of($"{Words.Of(delivery.Status)}");

    private static Html ReasonOf(Delivery delivery) => delivery.Reason is { } reason ? $"<br><span class=\"fault\">{reason}</span>" : Html.Empty;

    private static bool IsTrouble(DeliveryStatus status) => status is DeliveryStatus.Failed or DeliveryStatus.Unknown;
}
