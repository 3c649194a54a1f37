using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Articles;

/// <summary>Finds stored articles.</summary>
internal static class ArticleFinder
{
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
}
