using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Core;
using Ingest.Core.Articles;

namespace Ingest.Adapters.Storage;

/// <summary>The articles as understood, <c>articles/{day}/{article}.json</c>.</summary>
public sealed class ArticleBlobs(StorageClients storage)
{
    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(StorageNames.Articles);

    /// <summary>Stores an article unless a later version of its entry is stored already.</summary>
    /// <returns>False when the later version stands.</returns>
    public async Task<bool> WriteAsync(Article article, CancellationToken cancellationToken)
    {
        var content = BinaryData.FromObjectAsJson(article, IngestJson.Options);
        var condition = new BlobRequestConditions { IfNoneMatch = ETag.All };
        while (!await TryUploadAsync(article.Id, content, condition, cancellationToken))
        {
            var before = await FindStoredAsync(article.Id, cancellationToken);
            if (before?.Value.Raw.PulledAt > article.Raw.PulledAt)
                return false;

            condition = before is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = before.ETag };
        }

        return true;
    }

    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        (await FindStoredAsync(id, cancellationToken))?.Value;

    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken) =>
        BlobOf(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<Stored<Article>?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await BlobOf(id).DownloadContentAsync(cancellationToken);
            return new Stored<Article>(answer.Value.Content.ToObjectFromJson<Article>(IngestJson.Options)!, answer.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private async Task<bool> TryUploadAsync(ArticleId id, BinaryData content, BlobRequestConditions condition, CancellationToken cancellationToken)
    {
        try
        {
            await BlobOf(id).UploadAsync(content, new BlobUploadOptions { Conditions = condition }, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }

    private BlobClient BlobOf(ArticleId id) => _container.GetBlobClient($"{id.Day}/{id}.json");
}
