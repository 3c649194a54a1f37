using System.Globalization;
using Azure;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Microsoft.Extensions.Logging;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>
/// Every watch, compiled: the published snapshot and the changes since. Each instance keeps its own and looks for changes
/// when it is older than <see cref="WatchOptions.Freshness"/>. When storage does not answer, the last good one serves on.
/// </summary>
public sealed class WatchBook(WatchBlobs blobs, WatchesTable table, WatchOptions options, TimeProvider time, ILogger<WatchBook> log) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private WatchPages? _pages;

    /// <summary>The watches that match an article, and the version of the watches that were asked.</summary>
    public async Task<(IReadOnlyList<WatchHit> Hits, string Version)> MatchAsync(Article article, CancellationToken cancellationToken)
    {
        var pages = await ReadAsync(cancellationToken);
        return (pages.Index.Match(article), pages.Version);
    }

    public void Dispose() => _reading.Dispose();

    private async Task<WatchPages> ReadAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_pages))
            return _pages!;

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return IsFresh(_pages) ? _pages! : _pages = await RefreshAsync(_pages, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    private bool IsFresh(WatchPages? pages) => pages is not null && time.GetUtcNow() - pages.ReadAt < options.Freshness;

    private async Task<WatchPages> RefreshAsync(WatchPages? before, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            var shelf = await blobs.ListAsync(cancellationToken);
            var pages = before is not null && before.Pointer == shelf.Pointer ? before : await OpenAsync(shelf, cancellationToken);
            return await CatchUpAsync(pages, shelf, cancellationToken) with { ReadAt = now };
        }
        catch (RequestFailedException fault) when (before is not null)
        {
            log.LogWarning(fault, "Storage does not say whether watches have changed; those of {ReadAt} serve on", before.ReadAt);
            return before with { ReadAt = now };
        }
    }

    private async Task<WatchPages> OpenAsync(WatchShelf shelf, CancellationToken cancellationToken)
    {
        if (shelf.Pointer is not null && await blobs.FindPointerAsync(cancellationToken) is { } pointer && await LoadAsync(pointer.Value, cancellationToken) is { } index)
            return new WatchPages(time.GetUtcNow(), index, pointer.Value.Version, pointer.ETag, pointer.Value.Changes, ChangeCount: 0);

        var version = VersionAt(time.GetUtcNow());
        var compiled = await table.CompileAsync(cancellationToken);
        Report(compiled.SetAside);
        return new WatchPages(time.GetUtcNow(), compiled, $"table-{version}", shelf.Pointer, shelf.Changes, ChangeCount: 0);
    }

    /// <returns>Null where the snapshot is of no use; then the table is read.</returns>
    private async Task<WatchIndex?> LoadAsync(WatchPointer pointer, CancellationToken cancellationToken)
    {
        try
        {
            return await blobs.LoadAsync(pointer, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or RequestFailedException { Status: 404 })
        {
            log.LogWarning(fault, "The snapshot {Version} of the watches cannot be loaded; they are compiled from their table", pointer.Version);
            return null;
        }
    }

    private async Task<WatchPages> CatchUpAsync(WatchPages pages, WatchShelf shelf, CancellationToken cancellationToken)
    {
        var changes = new List<WatchChange>();
        foreach (var (name, length) in shelf.Changes.OrderBy(blob => blob.Key, StringComparer.Ordinal))
        {
            if (pages.ChangesRead.GetValueOrDefault(name) is var read && read < length)
                changes.AddRange(await blobs.ReadChangesAsync(name, read, length, cancellationToken));
        }

        if (changes.Count == 0)
            return pages;

        var index = pages.Index.Apply(changes);
        Report(index.SetAside.Except(pages.Index.SetAside));
        return pages with { Index = index, ChangesRead = shelf.Changes, ChangeCount = pages.ChangeCount + changes.Count };
    }

    private void Report(IEnumerable<WatchSetAside> setAside)
    {
        foreach (var watch in setAside)
            log.LogWarning("Watch {Watch} of {Subscriber} is set aside: {Reason}", watch.Id, watch.Subscriber, watch.Reason);
    }

    internal static string VersionAt(DateTimeOffset instant) => instant.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
}
