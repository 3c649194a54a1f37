using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.LocalHost.Page;

/// <summary>Articles as a list, newest first: what they are called, where from, in which language, and on which topics.</summary>
internal static class ArticleList
{
    public static Html Render(IEnumerable<Article> articles, DateTimeOffset now) =>
        $"<ol class=\"articles\">{articles.Select(article => Item(article, now))}</ol>";

    /// <summary>The topics that matched, with score and threshold.</summary>
    public static Html Topics(Article article) =>
        $"{article.Topics.Where(topic => topic.Matched).Select(Topic)}";

    private static Html Item(Article article, DateTimeOffset now) =>
        $"""
        <li>
        <a class="title" href="/articles/{article.Id.Value}" lang="{article.Language}" dir="auto">{TitleOf(article)}</a>
        <div class="meta"><span dir="auto">{article.Raw.Source}</span><span class="language" title="Language">{article.Language}</span>{Moment.Ago(article.PublishedAt, now)}{Topics(article)}{Told(article)}</div>
        </li>
        """;

    public static string TitleOf(Article article) => article.Title.Length > 0 ? article.Title : "(no title)";

    private static Html Topic(TopicResult topic)
    {
        var status = topic.Status is { } known ? $" · {Words.Of(known)}" : "";
        return $"<span class=\"topic {topic.Topic}\" title=\"Score {topic.Score:0.##}; it matches from {topic.Threshold:0.##}\">{topic.Topic}{status} <b>{topic.Score:0.#}/{topic.Threshold:0.#}</b></span>";
    }

    private static Html Told(Article article)
    {
        var count = article.Decisions.Count(decision => decision.Outcome == Core.Alerts.AlertOutcome.Planned);
        return count == 0 ? Html.Empty : Html.Of($"<span class=\"told\">told {Words.Count(count, "subscriber", "subscribers")}</span>");
    }
}
