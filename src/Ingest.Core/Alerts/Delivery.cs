using Ingest.Core.Articles;
using Ingest.Core.Emails;
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

    /// <summary>Times that the sweep put it back on the queue because its message was lost.</summary>
    public int Requeues { get; init; }

    /// <summary>The provider's own id of the message, where it gives one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it failed or is unknown.</summary>
    public string? Reason { get; init; }

    public DeliveryStep StepAt(DateTimeOffset now, AlertOptions options) => Status switch
    {
        DeliveryStatus.Planned => DeliveryStep.Send,
        DeliveryStatus.Claimed => now - ClaimedAt >= options.ClaimLease ? DeliveryStep.Settle : DeliveryStep.Wait,
        _ => DeliveryStep.None,
    };

    public Delivery Claim(DateTimeOffset now) => this with { Status = DeliveryStatus.Claimed, ClaimedAt = now, Attempts = Attempts + 1 };

    /// <summary>Settles a claim that a crash left behind.</summary>
    /// <param name="wasSent">The sender's word; null where it cannot know, and then the mail is not sent again.</param>
    public Delivery Settle(bool? wasSent, DateTimeOffset now) => wasSent switch
    {
        true => this with { Status = DeliveryStatus.Sent, SentAt = now },
        false => this with { Status = DeliveryStatus.Planned, ClaimedAt = null },
        null => this with { Status = DeliveryStatus.Unknown, Reason = "A crash between claim and record left open whether this mail was sent." },
    };

    /// <summary>Records what the provider answered.</summary>
    public Delivery Record(SendOutcome outcome, DateTimeOffset now, AlertOptions options) => outcome switch
    {
        SendOutcome.Accepted accepted => this with { Status = DeliveryStatus.Sent, SentAt = now, ProviderId = accepted.ProviderId, Reason = null },
        SendOutcome.Deferred deferred when Attempts < options.MaxAttempts => this with { Status = DeliveryStatus.Planned, ClaimedAt = null, Reason = deferred.Reason },
        SendOutcome.Deferred deferred => this with { Status = DeliveryStatus.Failed, Reason = $"Given up after {Attempts} attempts: {deferred.Reason}" },
        SendOutcome.Rejected rejected => this with { Status = DeliveryStatus.Failed, Reason = rejected.Reason },
        SendOutcome.Unclear unclear => this with { Status = DeliveryStatus.Unknown, Reason = unclear.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    public Delivery Withdraw() => this with { Status = DeliveryStatus.Withdrawn, Reason = "The subscriber has unsubscribed." };

    public static DeliveryId IdOf(SubscriberId subscriber, StoryId story) => new(ContentHash.Of(subscriber.Value, story.Value));
}
