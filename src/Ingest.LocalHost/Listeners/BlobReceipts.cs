using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.LocalHost.Listeners;

/// <summary>
/// Which blobs, by name and ETag, a function has been through; kept in <c>azure-webjobs-hosts</c>, so that a restart does not
/// run it again. A receipt is only written for a blob that outlives its run: an inbox whose blobs are deleted costs nothing.
/// </summary>
internal sealed class BlobReceipts(BlobServiceClient storage, string functionName, string container)
{
    private const string HostContainer = "azure-webjobs-hosts";

    private readonly BlobContainerClient _host = storage.GetBlobContainerClient(HostContainer);
    private readonly string _prefix = $"blobreceipts/local/{functionName}/{container}/";

    /// <summary>Receipt to whether it is written.</summary>
    private readonly ConcurrentDictionary<string, bool> _receipts = new(StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _host.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await foreach (var item in _host.GetBlobsAsync(new GetBlobsOptions { Prefix = _prefix }, cancellationToken))
            _receipts[item.Name] = true;
    }

    public bool Has(string blobName, string etag) => _receipts.ContainsKey(NameOf(blobName, etag));

    public void Add(string blobName, string etag) => _receipts[NameOf(blobName, etag)] = false;

    /// <summary>Writes the receipts of blobs that are still there, and drops those of blobs that are gone.</summary>
    /// <param name="listed">Every blob that a scan begun after the receipts were added has seen.</param>
    public async Task SettleAsync(IReadOnlyCollection<string> before, IEnumerable<(string Name, string ETag)> listed, CancellationToken cancellationToken)
    {
        var alive = listed.Select(blob => NameOf(blob.Name, blob.ETag)).ToHashSet(StringComparer.Ordinal);
        foreach (var receipt in before)
            await SettleAsync(receipt, alive.Contains(receipt), cancellationToken);
    }

    /// <summary>The receipts that there are now.</summary>
    public IReadOnlyCollection<string> Snapshot() => [.. _receipts.Keys];

    private async Task SettleAsync(string receipt, bool isAlive, CancellationToken cancellationToken)
    {
        if (!_receipts.TryGetValue(receipt, out var isWritten))
            return;

        if (isAlive && !isWritten)
        {
            await _host.GetBlobClient(receipt).UploadAsync(BinaryData.Empty, overwrite: true, cancellationToken);
            _receipts[receipt] = true;
        }
        else if (!isAlive)
        {
            if (isWritten)
                await _host.GetBlobClient(receipt).DeleteIfExistsAsync(cancellationToken: cancellationToken);

            _receipts.TryRemove(receipt, out _);
        }
    }

    private string NameOf(string blobName, string etag) => $"{_prefix}{etag.Trim('"')}/{blobName}";
}
