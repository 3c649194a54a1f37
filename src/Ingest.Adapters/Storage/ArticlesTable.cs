using System.Globalization;
using Azure.Data.Tables;
using Ingest.Core.Articles;

namespace Ingest.Adapters.Storage;

/// <summary>The list of articles: a partition a day, a row an article. The whole article lies in <see cref="ArticleBlobs"/>.</summary>
public sealed class ArticlesTable(StorageClients storage)
{
    private readonly RecordTable<ArticleSummary> _table = new(
        storage.Tables.GetTableClient(StorageNames.Articles),
        article => KeysOf(article.Id),
        article => new Dictionary<string, object?>
        {
            ["Title"] = article.Title,
            ["Source"] = article.Source,
            ["Language"] = article.Language,
            ["Topics"] = string.Join(' ', article.Topics),
            ["Status"] = article.Status?.ToString(),
            ["PublishedAt"] = article.PublishedAt,
            ["ClassifiedAt"] = article.ClassifiedAt,
            ["AlertCount"] = article.AlertCount,
        });

    public Task WriteAsync(ArticleSummary article, CancellationToken cancellationToken) => _table.UpsertAsync(article, cancellationToken);

    /// <summary>Articles first seen on or after that day, in the order of their ids.</summary>
    public IAsyncEnumerable<Stored<ArticleSummary>> ListSinceAsync(DateOnly day, CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {PartitionOf(day)}"), cancellationToken);

    public IAsyncEnumerable<Stored<ArticleSummary>> ListBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey lt {PartitionOf(day)}"), cancellationToken);

    public Task<bool> RemoveAsync(ArticleId id, CancellationToken cancellationToken) => _table.DeleteAsync(KeysOf(id), cancellationToken);

    private static string PartitionOf(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static RowKeys KeysOf(ArticleId id) => new(id.Day, id.Value);
}
