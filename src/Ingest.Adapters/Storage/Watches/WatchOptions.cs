using System.ComponentModel.DataAnnotations;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>How soon a change to the watches is effective, and how often they are compiled anew.</summary>
public sealed record WatchOptions
{
    /// <summary>How old an instance's watches may be before it looks for changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Freshness { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that changes wait to be compiled into a snapshot. They are effective before that.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan PublishAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Bytes of changes that are compiled at once: some thousands of watches.</summary>
    [Range(1, int.MaxValue)]
    public int PublishAfterBytes { get; init; } = 1_000_000;
}
