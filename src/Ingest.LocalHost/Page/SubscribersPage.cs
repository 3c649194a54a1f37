using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>The people who are mailed, and what each of them watches for.</summary>
internal sealed class SubscribersPage(SubscribersTable subscribers, WatchesTable watches, DeliveriesTable deliveries, TimeProvider time) : IPage
{
    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var people = await People.ReadAsync(subscribers, watches, cancellationToken);
        var sent = await deliveries.ListAsync(cancellationToken).Select(delivery => delivery.Value).Where(delivery => delivery.SentAt is not null)
            .ToLookupAsync(delivery => delivery.Subscriber, delivery => delivery.SentAt!.Value, cancellationToken: cancellationToken);
        var cards = people.Subscribers.Values.OrderBy(subscriber => subscriber.Email, StringComparer.Ordinal)
            .Select(subscriber => Card(subscriber, people.Watches.Values.Where(watch => watch.Subscriber == subscriber.Id), [.. sent[subscriber.Id]]))
            .ToList();
        return new Document("Subscribers", $"<h1>Subscribers</h1>{(cards.Count == 0 ? Empty : Html.Of($"<div class=\"cards\">{cards}</div>"))}");
    }

    private static Html Empty { get; } =
        Html.Of($"<p class=\"empty\">Nobody yet. Add somebody: <code>ingest subscribers add EMAIL</code>, then <code>ingest watches add EMAIL QUERY</code>.</p>");

    private Html Card(Subscriber subscriber, IEnumerable<Watch> watched, IReadOnlyList<DateTimeOffset> sent) =>
        $"""
        <section class="card">
        <h3>{subscriber.Name ?? subscriber.Email} <span>{(subscriber.IsActive ? "" : "unsubscribed")}</span></h3>
        <p class="fine">{subscriber.Email} · mails in <span class="language">{subscriber.Language}</span></p>
        <ul class="watches">{watched.OrderBy(watch => watch.CreatedAt).Select(WatchItem)}</ul>
        <p class="fine">{(sent.Count == 0 ? Html.Of($"No mail yet.") : Html.Of($"{Words.Count(sent.Count, "mail", "mails")}, the last {Moment.Ago(sent.Max(), time.GetUtcNow())}."))}</p>
        </section>
        """;

    private static Html WatchItem(Watch watch) => $"<li><code dir=\"auto\">{watch.Query}</code></li>";
}
