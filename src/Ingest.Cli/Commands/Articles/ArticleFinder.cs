using System.CommandLine;
using System.Runtime.CompilerServices;
using Ingest.Adapters.Storage;
using Ingest.Cli.Commands.Watches;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Articles;

/// <summary>Finds stored articles.</summary>
internal static class ArticleFinder
{
    private const int ReadsAtOnce = 16;
    private const int RecentDays = 7;

    public static Option<int> DaysOption() => new("--days") { Description = "How many days to look back, by when articles were seen.", DefaultValueFactory = _ => 30 };

    /// <exception cref="RefusedInputException">There is no such article.</exception>
    public static async Task<Article> FindArticleAsync(this Store store, string id, CancellationToken cancellationToken) =>
        await store.Get<ArticleBlobs>().FindAsync(new ArticleId(id), cancellationToken)
            ?? throw new RefusedInputException($"there is no article '{id}'; `ingest articles list` shows the latest");

    /// <summary>The latest published first.</summary>
    public static async Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(this Store store, int days, CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(store.Now.UtcDateTime).AddDays(-Math.Clamp(days, 0, 36_500));
        return await store.Get<ArticlesTable>().ListSinceAsync(since, cancellationToken)
            .Select(row => row.Value)
            .OrderByDescending(article => article.PublishedAt)
            .ThenBy(article => article.Id.Value, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The articles that a query matches, the latest published first.</summary>
    public static async IAsyncEnumerable<FoundArticle> SearchAsync(this Store store, GivenQuery query, int days, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var group in (await store.ArticlesAsync(days, cancellationToken)).Chunk(ReadsAtOnce))
        {
            // One that was deleted since it was listed is no fault.
            var articles = await Task.WhenAll(group.Select(summary => store.Get<ArticleBlobs>().FindAsync(summary.Id, cancellationToken)));
            foreach (var found in articles.OfType<Article>().Select(article => FoundArticle.Of(query, article)).OfType<FoundArticle>())
                yield return found;
        }
    }

    /// <summary>How many articles came in a day of late, as far as this can be said.</summary>
    /// <returns>Null where none came.</returns>
    public static async Task<double?> ArticlesPerDayAsync(this Store store, CancellationToken cancellationToken)
    {
        var articles = await store.ArticlesAsync(RecentDays, cancellationToken);
        return articles.Count == 0 ? null : articles.Count / DaysCovered(articles, store.Now, RecentDays);
    }

    /// <summary>The days that articles reach back: fewer than were asked for where nothing is stored that long.</summary>
    public static double DaysCovered(IReadOnlyList<ArticleSummary> articles, DateTimeOffset now, int days) =>
        articles.Count == 0 ? 1 : Math.Clamp((now - articles.Min(article => article.SeenAt)).TotalDays, 1, Math.Max(1, days));
}
