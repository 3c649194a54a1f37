using System.CommandLine;
using Ingest.Cli.Commands.Articles;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches preview</c>: what a query would have brought. Nothing is saved and nobody mailed.</summary>
internal static class PreviewWatchCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "The query; nothing is saved." };
        var days = ArticleFinder.DaysOption();
        return new Command("preview", "Show the stored articles that a query would have matched.") { query, days }
            .OnStore((store, parsed, cancellationToken) => PreviewAsync(store, GivenQuery.Parse(parsed.GetRequiredValue(query)), parsed.GetValue(days), cancellationToken));
    }

    private static async Task<Report> PreviewAsync(Store store, GivenQuery query, int days, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var summary in await store.ArticlesAsync(days, cancellationToken))
        {
            var article = await store.FindArticleAsync(summary.Id.Value, cancellationToken);
            if (query.Match(article) is { } spans)
                rows.Add(new Row(article.Id.Value, article.Title, article.Raw.Source, article.Language, article.PublishedAt, FoundText.Of(article, spans)));
        }

        return Report.Table(rows, $"It would have matched nothing of the last {Phrase.Count(days, "day", "days")}.",
            ["published", "source", "title", "found"],
            row => [Phrase.Of(row.PublishedAt), row.Source, row.Title, string.Join(", ", row.Spans.Select(span => span.Text).Distinct(StringComparer.OrdinalIgnoreCase))]);
    }

    private sealed record Row(string Id, string Title, string Source, string Language, DateTimeOffset PublishedAt, IReadOnlyList<FoundText> Spans);
}
