using Ingest.Core.Alerts;
using Microsoft.Extensions.Logging;

namespace Ingest.Adapters.Storage;

/// <summary>
/// The watches and subscribers as of at most some seconds ago, compiled. Every instance keeps its own; a new or deleted
/// watch is effective everywhere within <see cref="Freshness"/>. When storage does not answer, the last good one serves on.
/// </summary>
public sealed class WatchBook(WatchesTable watches, SubscribersTable subscribers, TimeProvider time, ILogger<WatchBook> log) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private Pages? _pages;

    public async Task<Pages> ReadAsync(CancellationToken cancellationToken)
    {
        if (IsFresh(_pages))
            return _pages!;

        await _reading.WaitAsync(cancellationToken);
        try
        {
            return IsFresh(_pages) ? _pages! : _pages = await LoadAsync(_pages, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Pages? pages) => pages is not null && time.GetUtcNow() - pages.ReadAt < Freshness;

    private async Task<Pages> LoadAsync(Pages? before, CancellationToken cancellationToken)
    {
        var everyone = await subscribers.ListAsync(cancellationToken).Select(subscriber => subscriber.Value).ToDictionaryAsync(subscriber => subscriber.Id, cancellationToken: cancellationToken);
        var list = await watches.ListAsync(cancellationToken).Select(watch => watch.Value).ToListAsync(cancellationToken);
        var index = before is not null && list.SequenceEqual(before.Watches) ? before.Index : Compile(list);
        return new Pages(time.GetUtcNow(), list, index, everyone);
    }

    private WatchIndex Compile(IReadOnlyList<Watch> list)
    {
        var index = WatchIndex.Compile(list);
        foreach (var watch in index.Broken)
            log.LogWarning("Watch {Watch} of {Subscriber} is set aside, its query cannot be parsed: {Query}", watch.Id, watch.Subscriber, watch.Query);

        return index;
    }

    /// <summary>What the book says at one time.</summary>
    public sealed record Pages(DateTimeOffset ReadAt, IReadOnlyList<Watch> Watches, WatchIndex Index, IReadOnlyDictionary<SubscriberId, Subscriber> Subscribers);
}
