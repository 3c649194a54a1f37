using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ingest.Core;
using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>
/// The container <c>watches</c>: compiled snapshots under <c>snapshots/</c>, the changes since as lines of JSON under
/// <c>changes/</c> (an append blob an hour, so that none grows too long), and <c>current.json</c>, which names the snapshot in force.
/// </summary>
public sealed class WatchBlobs(StorageClients storage, TimeProvider time)
{
    private const int ReadSize = 4 << 20;

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(StorageNames.Watches);

    /// <summary>Announces a change that is in the table already. In this order a reader of the table after the announcement sees it.</summary>
    public async Task AppendAsync(WatchChange change, CancellationToken cancellationToken)
    {
        var blob = _container.GetAppendBlobClient(ChangesAt(time.GetUtcNow()));
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(change, IngestJson.Options), (byte)'\n'];
        try
        {
            await blob.AppendBlockAsync(new MemoryStream(line), cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.AppendBlockAsync(new MemoryStream(line), cancellationToken: cancellationToken);
        }
    }

    /// <returns>The pointer; null where nothing was ever published.</returns>
    public async Task<Stored<WatchPointer>?> FindPointerAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _container.GetBlobClient(WatchShelf.PointerName).DownloadContentAsync(cancellationToken);
            return new Stored<WatchPointer>(answer.Value.Content.ToObjectFromJson<WatchPointer>(IngestJson.Options)!, answer.Value.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    internal async Task<WatchShelf> ListAsync(CancellationToken cancellationToken) =>
        WatchShelf.Of(await _container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken).ToListAsync(cancellationToken));

    /// <summary>The changes between two places of a blob of changes.</summary>
    internal async Task<IReadOnlyList<WatchChange>> ReadChangesAsync(string name, long from, long to, CancellationToken cancellationToken)
    {
        var range = new BlobDownloadOptions { Range = new HttpRange(from, to - from) };
        var answer = await _container.GetBlobClient(name).DownloadContentAsync(range, cancellationToken);
        return [.. answer.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<WatchChange>(line, IngestJson.Options)!)];
    }

    /// <exception cref="InvalidDataException">The snapshot is damaged, or of another version of the engine.</exception>
    internal async Task<WatchIndex> LoadAsync(WatchPointer pointer, CancellationToken cancellationToken)
    {
        await using var stream = await SnapshotOf(pointer.Version).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadSize }, cancellationToken);
        return WatchIndex.Load(stream, pointer.SetAside);
    }

    /// <summary>Stores a snapshot and then points to it, unless somebody else has published since the pointer was read.</summary>
    internal async Task<bool> PublishAsync(WatchIndex index, WatchPointer pointer, ETag? before, CancellationToken cancellationToken)
    {
        await using (var stream = await SnapshotOf(pointer.Version).OpenWriteAsync(overwrite: true, cancellationToken: cancellationToken))
            index.Save(stream);

        var condition = before is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await _container.GetBlobClient(WatchShelf.PointerName)
                .UploadAsync(BinaryData.FromObjectAsJson(pointer, IngestJson.Options), new BlobUploadOptions { Conditions = condition }, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }

    internal async Task RemoveAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
            await _container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
    }

    /// <summary>The blob that takes the changes of an hour.</summary>
    internal static string ChangesAt(DateTimeOffset instant) => $"{WatchShelf.ChangesPrefix}{instant.ToString("yyyyMMdd'T'HH", CultureInfo.InvariantCulture)}.jsonl";

    private BlockBlobClient SnapshotOf(string version) => _container.GetBlockBlobClient($"{WatchShelf.SnapshotsPrefix}{version}.bin");
}
