using Azure;
using Azure.Storage.Blobs.Models;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>What lies in the container <c>watches</c> at one time; a single request lists it.</summary>
internal sealed record WatchShelf(ETag? Pointer, IReadOnlyDictionary<string, long> Changes, IReadOnlyList<string> Snapshots)
{
    public const string PointerName = "current.json";
    public const string ChangesPrefix = "changes/";
    public const string SnapshotsPrefix = "snapshots/";

    public static WatchShelf Of(IReadOnlyList<BlobItem> blobs) => new(
        blobs.FirstOrDefault(blob => blob.Name == PointerName)?.Properties.ETag,
        blobs.Where(blob => blob.Name.StartsWith(ChangesPrefix, StringComparison.Ordinal)).ToDictionary(blob => blob.Name, blob => blob.Properties.ContentLength ?? 0),
        [.. blobs.Select(blob => blob.Name).Where(name => name.StartsWith(SnapshotsPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
}
