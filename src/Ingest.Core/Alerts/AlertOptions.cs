using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Alerts;

/// <summary>When alerts are sent, and when they are given up.</summary>
public sealed record AlertOptions
{
    /// <summary>
    /// Mail what was published before its watch or its feed was added. Off, because the first pull of a new feed would
    /// flood people with its history; on at home, where everything is new.
    /// </summary>
    public bool MailBacklog { get; init; }

    /// <summary>How long a claim is taken to be alive. Longer than any sender's time-out, so that a stale claim means a crash.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan ClaimLease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Sends that were begun before a delivery is given up.</summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; init; } = 24;

    /// <summary>A planned delivery older than this has lost its message and is put back on the queue by the sweep.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan OverdueAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Times that the sweep puts a delivery back on the queue before it is given up.</summary>
    [Range(1, 100)]
    public int MaxRequeues { get; init; } = 3;
}
