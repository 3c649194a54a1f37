using Ingest.Adapters.Storage;
using Ingest.Core.Articles;

namespace Ingest.LocalHost.Page;

/// <summary>The articles that the pages show: chosen from the list, read in whole.</summary>
internal sealed class ArticleArchive(ArticlesTable list, ArticleBlobs blobs, TimeProvider time)
{
    /// <summary>Whoever wants to see older ones has <c>ingest articles list</c>.</summary>
    private const int Days = 30;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-Days);
        return await list.ListSinceAsync(since, cancellationToken)
            .Select(article => article.Value)
            .OrderByDescending(article => article.PublishedAt)
            .ThenByDescending(article => article.Id.Value, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Those articles in the same order; one that was forgotten in between is left out.</summary>
    public async Task<IReadOnlyList<Article>> ReadAsync(IEnumerable<ArticleSummary> articles, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(articles.Select(article => blobs.FindAsync(article.Id, cancellationToken)));
        return [.. read.OfType<Article>()];
    }

    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) => blobs.FindAsync(id, cancellationToken);
}
