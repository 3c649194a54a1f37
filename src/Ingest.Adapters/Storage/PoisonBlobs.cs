using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.Core;

namespace Ingest.Adapters.Storage;

/// <summary>
/// The archive <c>poison/{source}/{name}.json</c>. Poison queues forget after seven days and show only 32 messages at a
/// time; what is moved here stays until somebody replays or discards it.
/// </summary>
public sealed class PoisonBlobs(StorageClients storage, TimeProvider time)
{
    /// <summary>Long enough to archive a batch; a crash in between only shows the messages again.</summary>
    private static readonly TimeSpan ArchiveLease = TimeSpan.FromSeconds(30);

    private readonly BlobContainerClient _archive = storage.Blobs.GetBlobContainerClient(StorageNames.Poison);

    /// <summary>Moves every message of the poison queues into the archive, and the raw articles that they name.</summary>
    /// <returns>How many were moved.</returns>
    public async Task<int> CollectAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in StorageNames.PoisonQueues)
            count += await CollectAsync(name, cancellationToken);

        return count;
    }

    /// <summary>Takes a blob that can never succeed out of its container, with the reason.</summary>
    public async Task SetAsideAsync(BlobClient blob, string reason, CancellationToken cancellationToken)
    {
        var content = await DownloadAsync(blob, cancellationToken);
        if (content is null)
            return;

        await WriteAsync(ItemOf(blob.BlobContainerName, blob.Name, reason, content.ToArray()), cancellationToken);
        await blob.DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    public async IAsyncEnumerable<PoisonItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _archive.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (await DownloadAsync(_archive.GetBlobClient(blob.Name), cancellationToken) is { } content)
                yield return content.ToObjectFromJson<PoisonItem>(IngestJson.Options)!;
        }
    }

    /// <summary>Puts an item back where it came from, so that its function runs again.</summary>
    /// <returns>False when the archive has no such item.</returns>
    public async Task<bool> ReplayAsync(string id, CancellationToken cancellationToken)
    {
        if (await DownloadAsync(BlobOf(id), cancellationToken) is not { } content)
            return false;

        await PutBackAsync(content.ToObjectFromJson<PoisonItem>(IngestJson.Options)!, cancellationToken);
        return await DiscardAsync(id, cancellationToken);
    }

    /// <returns>False when the archive has no such item.</returns>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellationToken) =>
        await BlobOf(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<int> CollectAsync(string poisonQueue, CancellationToken cancellationToken)
    {
        var queue = VerbatimQueue(poisonQueue);
        if (!await queue.ExistsAsync(cancellationToken))
            return 0;

        var count = 0;
        while (await queue.ReceiveMessagesAsync(32, ArchiveLease, cancellationToken) is { Value.Length: > 0 } batch)
        {
            foreach (var message in batch.Value)
            {
                await ArchiveAsync(poisonQueue, message, cancellationToken);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                count++;
            }
        }

        return count;
    }

    private async Task ArchiveAsync(string poisonQueue, QueueMessage message, CancellationToken cancellationToken)
    {
        if (poisonQueue == StorageNames.BlobTriggerPoison && PoisonBlobReference.TryRead(message.Body) is { } reference)
        {
            var blob = storage.Blobs.GetBlobContainerClient(reference.ContainerName).GetBlobClient(reference.BlobName);
            await SetAsideAsync(blob, $"{reference.FunctionId} failed too often.", cancellationToken);
            return;
        }

        var source = poisonQueue.EndsWith(StorageNames.PoisonSuffix, StringComparison.Ordinal) ? poisonQueue[..^StorageNames.PoisonSuffix.Length] : poisonQueue;
        await WriteAsync(ItemOf(source, message.MessageId, "Its function failed too often.", message.Body.ToArray()), cancellationToken);
    }

    private PoisonItem ItemOf(string source, string name, string reason, byte[] content) => new()
    {
        Source = source,
        Name = name,
        Reason = reason,
        FailedAt = time.GetUtcNow(),
        Content = content,
    };

    private Task WriteAsync(PoisonItem item, CancellationToken cancellationToken) =>
        BlobOf(item.Id).UploadAsync(BinaryData.FromObjectAsJson(item, IngestJson.Options), overwrite: true, cancellationToken);

    private Task PutBackAsync(PoisonItem item, CancellationToken cancellationToken) =>
        StorageNames.Containers.Contains(item.Source)
            ? storage.Blobs.GetBlobContainerClient(item.Source).GetBlobClient(item.Name).UploadAsync(new BinaryData(item.Content), overwrite: true, cancellationToken)
            : VerbatimQueue(item.Source).SendMessageAsync(Encoding.UTF8.GetString(item.Content), cancellationToken);

    /// <summary>A message that is not even in the right encoding must come and go as it is.</summary>
    private QueueClient VerbatimQueue(string name) => storage.VerbatimQueues.GetQueueClient(name);

    private BlobClient BlobOf(string id) => _archive.GetBlobClient($"{id}.json");

    private static async Task<BinaryData?> DownloadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What the Functions host writes about a blob that failed too often.</summary>
    private sealed record PoisonBlobReference(string FunctionId, string ContainerName, string BlobName)
    {
        public static PoisonBlobReference? TryRead(BinaryData message)
        {
            try
            {
                return JsonSerializer.Deserialize<PoisonBlobReference>(Convert.FromBase64String(message.ToString()), IngestJson.Options);
            }
            catch (Exception fault) when (fault is FormatException or JsonException)
            {
                return null;
            }
        }
    }
}
