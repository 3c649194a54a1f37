namespace Ingest.Core.Feeds;

/// <summary>What a pull told about when to come back.</summary>
public sealed record PullHints
{
    /// <summary>Cache-Control or Expires.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
