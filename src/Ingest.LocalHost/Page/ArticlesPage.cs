using System.Globalization;
using Ingest.Core.Articles;
using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>The articles, newest first, all or those of one topic.</summary>
internal sealed class ArticlesPage(ArticleArchive archive, TimeProvider time) : IPage
{
    private const int PageLength = 40;

    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var all = await archive.ListAsync(cancellationToken);
        var topic = request.Query["topic"].ToString();
        var number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        var chosen = topic.Length == 0 ? all : [.. all.Where(article => article.Topics.Contains(topic, StringComparer.Ordinal))];
        var shown = await archive.ReadAsync(chosen.Skip((number - 1) * PageLength).Take(PageLength), cancellationToken);
        return new Document("Articles", $"<h1>Articles</h1>{Filters(all, topic)}{List(shown)}{Pages(chosen.Count, number, topic)}");
    }

    private Html List(IReadOnlyList<Article> articles) => articles.Count == 0
        ? Html.Of($"<p class=\"empty\">No article here yet. A feed's articles appear as soon as it has been pulled.</p>")
        : ArticleList.Render(articles, time.GetUtcNow());

    private static Html Filters(IReadOnlyList<ArticleSummary> all, string topic)
    {
        var topics = all.SelectMany(article => article.Topics).CountBy(name => name).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return $"<nav class=\"filters\" aria-label=\"Topics\">{Filter("", "all", all.Count, topic)}{topics.Select(pair => Filter(pair.Key, pair.Key, pair.Value, topic))}</nav>";
    }

    private static Html Filter(string topic, string name, int count, string current) => topic == current
        ? Html.Of($"<a aria-current=\"true\" href=\"{AddressOf(topic, 1)}\">{name} <b>{count}</b></a>")
        : Html.Of($"<a href=\"{AddressOf(topic, 1)}\">{name} <b>{count}</b></a>");

    private static Html Pages(int count, int number, string topic)
    {
        var newer = number > 1 ? Html.Of($"<a rel=\"prev\" href=\"{AddressOf(topic, number - 1)}\">← newer</a>") : Html.Empty;
        var older = count > number * PageLength ? Html.Of($"<a rel=\"next\" href=\"{AddressOf(topic, number + 1)}\">older →</a>") : Html.Empty;
        return $"<nav class=\"pages\" aria-label=\"Pages\">{newer}{older}</nav>";
    }

    private static string AddressOf(string topic, int page) =>
        $"/articles?topic={Uri.EscapeDataString(topic)}&page={page.ToString(CultureInfo.InvariantCulture)}";
}
