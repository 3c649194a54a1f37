using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Core;
using Ingest.Core.Articles;

namespace Ingest.Adapters.Storage;

/// <summary>The inbox <c>articles-raw/{feed}/{article}.json</c>: what was pulled and is not yet classified.</summary>
public sealed class RawArticleBlobs(StorageClients storage)
{
    private const string RewriteCount = "rewrites";

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(StorageNames.RawArticles);

    public Task WriteAsync(RawArticle article, CancellationToken cancellationToken) =>
        _container.GetBlobClient($"{article.Feed}/{article.Id}.json")
            .UploadAsync(BinaryData.FromObjectAsJson(article, IngestJson.Options), overwrite: true, cancellationToken);

    /// <summary>Null when the blob is gone: somebody else has classified it.</summary>
    /// <exception cref="InvalidDataException">The blob is no raw article; the message names it and says why.</exception>
    public static async Task<Stored<RawArticle>?> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await blob.DownloadContentAsync(cancellationToken);
            return new Stored<RawArticle>(Parse(blob, answer.Value.Content), answer.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes a classified article out of the inbox, unless it was edited in the meantime: then it stays to be classified again.</summary>
    public static async Task RemoveAsync(BlobClient blob, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = etag }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.Status == 412)
        {
            // The new version's own trigger follows.
        }
    }

    /// <summary>Writes a blob once more as it is, so that a trigger that was missed or failed fires again.</summary>
    /// <returns>How often this was done to it before, by its metadata.</returns>
    public static async Task<int> RewriteAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var before = (await blob.DownloadContentAsync(cancellationToken)).Value;
            var count = before.Details.Metadata.TryGetValue(RewriteCount, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
            await blob.UploadAsync(before.Content, new BlobUploadOptions
            {
                Metadata = new Dictionary<string, string> { [RewriteCount] = (count + 1).ToString(CultureInfo.InvariantCulture) },
                Conditions = new BlobRequestConditions { IfMatch = before.Details.ETag },
            }, cancellationToken);
            return count;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            // Classified or edited in the meantime: it is on its way by itself.
            return 0;
        }
    }

    /// <summary>What lies in the inbox since before that moment.</summary>
    public async IAsyncEnumerable<BlobClient> ListOlderThanAsync(DateTimeOffset moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in _container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (item.Properties.LastModified < moment)
                yield return _container.GetBlobClient(item.Name);
        }
    }

    private static RawArticle Parse(BlobClient blob, BinaryData content)
    {
        try
        {
            return content.ToObjectFromJson<RawArticle>(IngestJson.Options)
                ?? throw new InvalidDataException($"{blob.BlobContainerName}/{blob.Name} is no raw article: it is JSON null.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{blob.BlobContainerName}/{blob.Name} is no raw article: {fault.Message}", fault);
        }
    }
}
