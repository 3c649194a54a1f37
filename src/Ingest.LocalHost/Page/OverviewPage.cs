using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>All of it at a glance: the flow in four numbers, what needs somebody's eye, what came in last and what went out.</summary>
internal sealed class OverviewPage(StorageStatus status, ArticleArchive archive, DeliveriesTable deliveries, OutboxMails outbox, TimeProvider time) : IPage
{
    private const int LatestArticles = 10;
    private const int LatestMails = 5;

    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var report = await status.ReadAsync(cancellationToken);
        var articles = await archive.ListAsync(cancellationToken);
        var statuses = await deliveries.ListAsync(cancellationToken).Select(delivery => delivery.Value.Status).ToListAsync(cancellationToken);
        var latest = await archive.ReadAsync(articles.Take(LatestArticles), cancellationToken);
        var mails = await outbox.ListAsync(LatestMails, cancellationToken);
        return new Document("Overview",
            $"""
            <h1 class="unseen">Overview</h1>
            <ol class="flow">
            {Tile("/feeds", report.Feeds, "feeds", TroubleOf(report))}
            {Tile("/articles", articles.Count, "articles", TopicsOf(articles))}
            {Tile("/alerts", statuses.Count, "alerts", SentOf(statuses))}
            {Tile("/mails", outbox.Count(), "mails", "in the outbox")}
            </ol>
            {Notices(report)}
            <h2>Latest articles</h2>
            {(latest.Count == 0 ? NoArticles : ArticleList.Render(latest, time.GetUtcNow()))}
            <h2>Latest mails</h2>
            {(mails.Count == 0 ? NoMails : MailsPage.List(mails, time.GetUtcNow()))}
            """);
    }

    private static Html NoArticles { get; } = Html.Of($"<p class=\"empty\">None yet. The first pull brings them in.</p>");

    private static Html NoMails { get; } = Html.Of($"<p class=\"empty\">None yet. They follow when an article matches somebody's watch.</p>");

    private static Html Tile(string path, int count, string name, string says) =>
        $"<li><a href=\"{path}\"><b>{count}</b> <span>{name}</span><small>{says}</small></a></li>";

    private static string TroubleOf(StatusReport report)
    {
        var trouble = report.FeedsByOutcome.Where(pair => Words.IsTrouble(pair.Key)).Sum(pair => pair.Value);
        var pulled = report.FeedsByOutcome.Values.Sum();
        return trouble > 0 ? $"{trouble} in trouble" : pulled < report.Feeds ? $"{report.Feeds - pulled} not pulled yet" : "all well";
    }

    private static string TopicsOf(IReadOnlyList<ArticleSummary> articles)
    {
        var topics = articles.SelectMany(article => article.Topics).CountBy(topic => topic).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}");
        return string.Join(" · ", topics) is { Length: > 0 } told ? told : "none on a topic";
    }

    private static string SentOf(IReadOnlyList<DeliveryStatus> statuses) =>
        string.Join(" · ", statuses.CountBy(status => status).Select(pair => $"{pair.Value} {Words.Of(pair.Key)}")) is { Length: > 0 } told ? told : "nobody alerted";

    private static Html Notices(StatusReport report)
    {
        var waiting = report.Queues.Values.Sum() + report.Inbox;
        var busy = waiting == 0 ? Html.Empty : Html.Of($"<p class=\"notice\">{Words.Count(waiting, "piece", "pieces")} of work under way. Load the page again to see them arrive.</p>");
        var poison = report.Poison == 0 ? Html.Empty : Html.Of($"<p class=\"notice bad\">{Words.Count(report.Poison, "thing has", "things have")} failed for good: see <code>ingest poison list</code>.</p>");
        return $"{busy}{poison}";
    }
}
