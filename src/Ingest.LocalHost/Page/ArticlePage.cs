using System.Globalization;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Text;
using Ingest.Core.Topics;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>One article: its text with the evidence in it, how each topic fared, and who was told or why not.</summary>
internal sealed class ArticlePage(
    ArticleArchive archive, SubscribersTable subscribers, WatchesTable watches, DeliveriesTable deliveries, OutboxMails outbox, TimeProvider time) : IPage
{
    private const string WatchKind = "watch";

    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var id = new ArticleId(request.RouteValues["id"] as string ?? "");
        if (await archive.FindAsync(id, cancellationToken) is not { } article)
            return null;

        var people = await People.ReadAsync(subscribers, watches, cancellationToken);
        var decisions = await Task.WhenAll(article.Decisions.Select(decision => DecisionAsync(decision, people, cancellationToken)));
        return new Document(ArticleList.TitleOf(article),
            $"""
            <article lang="{article.Language}">
            <h1 dir="auto">{MarkedText.Line(ArticleList.TitleOf(article), MarksOf(article, TextField.Title))}</h1>
            {Meta(article)}
            <div class="columns">
            <div class="text" dir="auto">{(article.Text.Length == 0 ? NoText : MarkedText.Paragraphs(article.Text, MarksOf(article, TextField.Text)))}</div>
            <aside lang="en">
            <h2>Topics</h2>
            {article.Topics.Select(Topic)}
            <h2>Who was told, and why</h2>
            {decisions}
            {NotMatched(article, people)}
            </aside>
            </div>
            </article>
            """);
    }

    private static Html NoText { get; } = Html.Of($"<p class=\"empty\">The feed carries nothing but the title.</p>");

    private Html Meta(Article article) =>
        $"""
        <div class="meta" lang="en">
        <span dir="auto">{article.Raw.Source}</span>
        {(article.Byline is { } byline ? Html.Of($"<span dir=\"auto\">{byline}</span>") : Html.Empty)}
        <span class="language" title="{article.LanguageConfidence:P0} sure">{article.Language}</span>
        <span>published {Moment.Ago(article.PublishedAt, time.GetUtcNow())}</span>
        <span>seen {Moment.Ago(article.Raw.SeenAt, time.GetUtcNow())}</span>
        {LinkTo(article.Link)}
        </div>
        """;

    /// <summary>A feed may give any address for a link; only what a browser fetches is made one.</summary>
    private static Html LinkTo(Uri? link) => link is { Scheme: "http" or "https" }
        ? Html.Of($"<a href=\"{link.AbsoluteUri}\" rel=\"noreferrer noopener\">read it at {link.Host}</a>")
        : Html.Empty;

    private static Html Topic(TopicResult topic) =>
        $"""
        <section class="card {topic.Topic}">
        <h3>{topic.Topic} <span>{Verdict(topic)}</span></h3>
        {Scale(topic)}
        <ul class="evidence">{topic.Evidence.GroupBy(found => found.Term.ToLowerInvariant()).Select(EvidenceItem)}</ul>
        </section>
        """;

    private static string Verdict(TopicResult topic)
    {
        if (!topic.Matched)
            return "no";

        return topic.Status is { } status ? $"yes, {Words.Of(status)}" : "yes";
    }

    /// <summary>The bar ends at twice the threshold, so that what is needed always stands in the middle.</summary>
    private static Html Scale(TopicResult topic)
    {
        var filled = Math.Clamp(topic.Threshold > 0 ? topic.Score / topic.Threshold * 50 : 0, 0, 100);
        return $"""
            <div class="scale"><svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="Score {topic.Score:0.##} of {topic.Threshold:0.##}"><rect class="rail" width="100" height="6"/><rect class="fill" width="{filled:0.#}" height="6"/><rect class="need" x="49.7" width="0.6" height="6"/></svg>
            <span>{topic.Score:0.##} <small>needs {topic.Threshold:0.##}</small></span></div>
            """;
    }

    private static Html EvidenceItem(IGrouping<string, Evidence> found) =>
        $"<li title=\"{string.Join(' ', found.Select(one => one.Rule).Distinct())}\"><span dir=\"auto\">{found.First().Term}</span><b>{string.Join(' ', found.Select(one => Weight(one.Weight)))}</b></li>";

    private static string Weight(double weight) => weight.ToString("+0.##;−0.##", CultureInfo.InvariantCulture);

    private async Task<Html> DecisionAsync(AlertDecision decision, People people, CancellationToken cancellationToken)
    {
        var delivery = decision.Delivery is { } id ? await deliveries.FindAsync(decision.Subscriber, id, cancellationToken) : null;
        return $"""
            <section class="card watch">
            <h3>{people.NameOf(decision.Subscriber)}</h3>
            <p>{Became(decision, delivery?.Value)}</p>
            <p class="fine">watches {decision.Watches.Select(watch => Html.Of($"<code dir=\"auto\">{people.QueryOf(watch)}</code> "))}</p>
            </section>
            """;
    }

    private Html Became(AlertDecision decision, Delivery? delivery) => (decision.Outcome, delivery) switch
    {
        (AlertOutcome.Planned, { SentAt: { } sent }) => $"{MailedLink(delivery)} {Moment.Length(sent - delivery.SeenAt)} after the article was seen.",
        (AlertOutcome.Planned, not null) => $"The mail: {Words.Of(delivery.Status)}. {delivery.Reason}",
        (AlertOutcome.StoryAlreadyAlerted, not null) => $"{Words.Of(decision.Outcome)} <a href=\"/articles/{delivery.Article.Value}\">See that article</a>.",
        _ => $"{Words.Of(decision.Outcome)}",
    };

    private Html MailedLink(Delivery delivery) =>
        outbox.AddressOf(delivery.Id) is { } address ? $"<a href=\"{address}\">Mailed</a>" : Html.Of($"Mailed");

    private static Html NotMatched(Article article, People people)
    {
        var told = article.Decisions.Select(decision => decision.Subscriber).ToHashSet();
        var others = people.Subscribers.Keys.Where(subscriber => !told.Contains(subscriber)).Select(people.NameOf).Order(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? Html.Empty : $"<p class=\"fine\">No watched word of theirs is in it: {string.Join(", ", others)}.</p>";
    }

    private static IReadOnlyList<Mark> MarksOf(Article article, TextField field)
    {
        var evidence = article.Topics.Where(topic => topic.Matched).SelectMany(topic => topic.Evidence, (topic, found) => (topic, found))
            .Where(pair => pair.found.Field == field)
            .Select(pair => new Mark(pair.found.Start, pair.found.Length, pair.topic.Topic, $"{pair.topic.Topic} {Weight(pair.found.Weight)}"));
        var hits = article.Decisions.SelectMany(decision => decision.Spans)
            .Where(span => span.Field == field)
            .Select(span => new Mark(span.Start, span.Length, WatchKind, "a watched word"));
        return [.. evidence, .. hits];
    }
}
