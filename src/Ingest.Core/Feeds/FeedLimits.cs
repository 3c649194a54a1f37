using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Feeds;

/// <summary>What a document may cost. The defaults hold every feed that real publishers serve, with room to spare.</summary>
public sealed record FeedLimits
{
    public static FeedLimits Default { get; } = new();

    /// <summary>The largest feeds in the wild, podcasts with all their episodes, have some 15 MB.</summary>
    [Range(1_024, 256 * 1024 * 1024)]
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Levels of elements. XHTML content of real feeds stays below 40.</summary>
    [Range(10, 1_000)]
    public int Depth { get; init; } = 100;

    /// <summary>What comes after the first so many entries is left out, with a warning.</summary>
    [Range(1, 100_000)]
    public int Entries { get; init; } = 5_000;
}
