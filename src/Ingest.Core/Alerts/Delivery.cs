using Ingest.Core.Articles;
using Ingest.Core.Stories;

namespace Ingest.Core.Alerts;

/// <summary>A row of the deliveries ledger: one e-mail to one subscriber about one story, from plan to answer.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }

    public required SubscriberId Subscriber { get; init; }

    public required StoryId Story { get; init; }

    /// <summary>The article of the story that the mail tells.</summary>
    public required ArticleId Article { get; init; }

    public required IReadOnlyList<WatchId> Watches { get; init; }

    public required DeliveryStatus Status { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset ClassifiedAt { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Times that sending was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>The provider's own id of the message, where it gives one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it failed or is unknown.</summary>
    public string? Reason { get; init; }

    public static DeliveryId IdOf(SubscriberId subscriber, StoryId story) => new(ContentHash.Of(subscriber.Value, story.Value));
}
