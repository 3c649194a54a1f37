using System.Diagnostics;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Ingest.Functions;
using Ingest.LocalHost.Listeners;
using Ingest.LocalHost.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Benchmarks.Http;

/// <summary>The farm's feeds in the table of a local app that has nothing but PullFeeds and PullFeed.</summary>
internal sealed class PulledFeeds(IHost app)
{
    private const int RowsAtOnce = 16;

    private FeedsTable Feeds => app.Services.GetRequiredService<FeedsTable>();

    public async Task AddAsync(IReadOnlyList<Uri> addresses)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = RowsAtOnce }, async (address, cancellationToken) =>
            await Feeds.AddAsync(FeedState.New(new OpmlFeed(address, null, null), now) with { ETag = FeedFarm.ETag, NextDueAt = now.AddDays(1) }, cancellationToken));
    }

    /// <summary>All feeds once, from the timer to the last state in the table.</summary>
    public async Task<TimeSpan> PullAsync()
    {
        await Feeds.MakeAllDueAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var begun = Stopwatch.GetTimestamp();
        await app.Services.GetRequiredService<ListenerSet>().Timers.Single(timer => timer.Function.Name == nameof(PullFeeds)).FireAsync(CancellationToken.None);
        await app.Services.GetRequiredService<Idleness>().WorkAsync(CancellationToken.None);
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Throws where a feed was not pulled: a rate of failures is none.</summary>
    public async Task CheckAsync(DateTimeOffset since)
    {
        var missed = await Feeds.ListAsync(CancellationToken.None).CountAsync(feed => feed.Value.LastPulledAt < since || feed.Value.FailureStreak > 0);
        if (missed > 0)
            throw new InvalidOperationException($"{missed} feeds were not pulled.");
    }
}
