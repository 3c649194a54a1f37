namespace Ingest.Core.Alerts;

/// <summary>What a subscriber wants to hear of: one standing query.</summary>
public sealed record Watch
{
    public required WatchId Id { get; init; }

    public required SubscriberId Subscriber { get; init; }

    /// <summary>In the query language of <c>Ingest.Core.Matching</c>.</summary>
    public required string Query { get; init; }

    /// <summary>The language of the query's words, where it is known.</summary>
    public string? Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static WatchId IdOf(SubscriberId subscriber, string query) => new(ContentHash.Of(subscriber.Value, query.Trim()));
}
