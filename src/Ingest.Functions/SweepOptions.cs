using System.ComponentModel.DataAnnotations;

namespace Ingest.Functions;

/// <summary>When the sweep takes something for stuck, and how long things are kept.</summary>
public sealed record SweepOptions
{
    /// <summary>A raw article that is older has lost its trigger: Event Grid drops events silently.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Times that a raw article's trigger is fired again before it is set aside as poison.</summary>
    [Range(1, 100)]
    public int MaxRewrites { get; init; } = 3;

    /// <summary>Days that articles are kept after they were first seen. The deliveries ledger is kept for good: it is what prevents a second mail.</summary>
    [Range(1, 3650)]
    public int KeepArticlesDays { get; init; } = 365;
}
