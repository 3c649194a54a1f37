using Ingest.Core.Alerts;
using Microsoft.Extensions.Logging;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>Compiles all watches into a snapshot that every instance loads, when enough has changed to be worth it.</summary>
public sealed class WatchPublisher(WatchBlobs blobs, WatchesTable table, WatchOptions options, TimeProvider time, ILogger<WatchPublisher> log)
{
    /// <summary>An instance may be loading one of them while the next is published.</summary>
    private const int SnapshotsKept = 3;

    /// <summary>Even without an announced change: whoever changes a row and dies before announcing it is healed by this.</summary>
    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(1);

    /// <summary>Longer than a clock of another machine may be behind.</summary>
    private static readonly TimeSpan ChangesKept = TimeSpan.FromHours(3);

    private static readonly Guid Engine = typeof(WatchIndex).Module.ModuleVersionId;

    /// <returns>The new pointer; null where the published snapshot is good enough.</returns>
    public async Task<WatchPointer?> PublishAsync(CancellationToken cancellationToken)
    {
        var before = await blobs.FindPointerAsync(cancellationToken);
        var shelf = await blobs.ListAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (before is not null && IsGood(before.Value, shelf, now))
            return null;

        // The changes listed before the table is read are all in it; later ones are read after it, and again change nothing.
        var index = await table.CompileAsync(cancellationToken);
        var pointer = PointerTo(index, shelf, now);
        if (!await blobs.PublishAsync(index, pointer, before?.ETag, cancellationToken))
            return null;

        await blobs.RemoveAsync(Outdated(shelf, now), cancellationToken);
        log.LogInformation("Published {Count} watches as {Version}; {SetAside} are set aside", pointer.Count, pointer.Version, pointer.SetAside.Count);
        return pointer;
    }

    private bool IsGood(WatchPointer pointer, WatchShelf shelf, DateTimeOffset now)
    {
        var changed = shelf.Changes.Sum(blob => blob.Value - pointer.Changes.GetValueOrDefault(blob.Key));
        var age = now - pointer.PublishedAt;
        return pointer.Engine == Engine && age < LongestAge && (changed == 0 || (changed < options.PublishAfterBytes && age < options.PublishAfter));
    }

    private static WatchPointer PointerTo(WatchIndex index, WatchShelf shelf, DateTimeOffset now) => new()
    {
        Version = WatchBook.VersionAt(now),
        Engine = Engine,
        PublishedAt = now,
        Count = index.Count,
        SetAside = index.SetAside,
        Changes = shelf.Changes,
    };

    private static IEnumerable<string> Outdated(WatchShelf shelf, DateTimeOffset now)
    {
        var firstKept = WatchBlobs.ChangesAt(now - ChangesKept);
        return shelf.Snapshots.SkipLast(SnapshotsKept - 1).Concat(shelf.Changes.Keys.Where(name => string.CompareOrdinal(name, firstKept) < 0));
    }
}
