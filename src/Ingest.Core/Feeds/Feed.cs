namespace Ingest.Core.Feeds;

/// <summary>What a feed document says, whatever its dialect.</summary>
public sealed record Feed
{
    /// <summary>Plain text; empty where the feed has none.</summary>
    public required string Title { get; init; }

    /// <summary>The site that the feed belongs to.</summary>
    public Uri? Link { get; init; }

    /// <summary>A BCP 47 tag as published: evidence, not truth.</summary>
    public string? Language { get; init; }

    public string? Description { get; init; }

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>How long the publisher asks pollers to wait (RSS ttl, sy:updatePeriod and sy:updateFrequency); null where it says nothing.</summary>
    public TimeSpan? UpdateInterval { get; init; }

    /// <summary>When the publisher asks not to be polled; null where it says nothing.</summary>
    public SkippedTimes? Skipped { get; init; }
}
