using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Feeds;

/// <summary>How often feeds are pulled, within the bounds that publishers' own wishes move.</summary>
public sealed record PullOptions
{
    /// <summary>No feed is pulled more often than this, however quick its rhythm.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>No living feed is left alone for longer, however slow its rhythm: news must not wait a day for a quiet feed.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromHours(2);

    /// <summary>What a publisher asks for (Cache-Control, ttl, sy:updatePeriod, Retry-After) is honoured up to this.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan MaxAskedInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The longest pause after failures. Never for good: people lose feeds that stop after three errors (miniflux#879).</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromDays(1);

    /// <summary>A feed whose message has brought no pull for so long is put on the queue again. Longer than a backlog lasts, or its feeds would be asked for twice.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan QueueLease { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Feeds that one message asks for. They are fetched at the same time and their states written at once, so storage is asked less often; a crash repeats them all.</summary>
    [Range(1, 100)]
    public int FeedsAMessage { get; init; } = 25;

    /// <summary>Nothing new for so many times the feed's own mean gap counts as silent.</summary>
    [Range(2, 1000)]
    public double SilentAfterGaps { get; init; } = 20;

    /// <summary>No feed counts as silent before this.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan SilentAfterAtLeast { get; init; } = TimeSpan.FromDays(2);
}
