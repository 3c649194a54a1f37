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

    /// <summary>Not to be sent before that moment: the provider asked to wait.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Times that the sweep put it back on the queue because its message was lost.</summary>
    public int Requeues { get; init; }

    /// <summary>The provider's own id of the message, where it gives one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it failed or is unknown.</summary>
    public string? Reason { get; init; }

    public DeliveryStep StepAt(DateTimeOffset now, AlertOptions options) => Status switch
    {
        DeliveryStatus.Planned => RetryAt > now ? DeliveryStep.Wait : DeliveryStep.Send,
        DeliveryStatus.Claimed => now - ClaimedAt >= options.ClaimLease ? DeliveryStep.Settle : DeliveryStep.Wait,
        _ => DeliveryStep.None,
    };

    /// <summary>How long to leave it alone when the step is <see cref="DeliveryStep.Wait"/>.</summary>
    public TimeSpan WaitAt(DateTimeOffset now, AlertOptions options)
    {
        var until = Status == DeliveryStatus.Claimed ? ClaimedAt + options.ClaimLease : RetryAt;
        return until > now ? until.Value - now : TimeSpan.Zero;
    }

    /// <summary>Whether its message must have been lost: nothing has moved it for longer than any retry takes.</summary>
    public bool IsOverdue(DateTimeOffset now, AlertOptions options)
    {
        DateTimeOffset?[] moves = [ClassifiedAt, ClaimedAt, RetryAt];
        return Status is DeliveryStatus.Planned or DeliveryStatus.Claimed && now - moves.Max() >= options.OverdueAfter;
    }

    /// <summary>Puts an overdue delivery back on its way, or gives it up when that has not helped.</summary>
    public Delivery Requeue(AlertOptions options) => Requeues < options.MaxRequeues
        ? this with { Requeues = Requeues + 1 }
        : this with { Status = DeliveryStatus.Failed, Reason = $"Given up: put back on the queue {Requeues} times and never sent." };

    public Delivery Claim(DateTimeOffset now) => this with { Status = DeliveryStatus.Claimed, ClaimedAt = now, RetryAt = null, Attempts = Attempts + 1 };

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
        SendOutcome.Deferred deferred when Attempts < options.MaxAttempts => this with { Status = DeliveryStatus.Planned, ClaimedAt = null, RetryAt = deferred.RetryAt, Reason = deferred.Reason },
        SendOutcome.Deferred deferred => this with { Status = DeliveryStatus.Failed, Reason = $"Given up after {Attempts} attempts: {deferred.Reason}" },
        SendOutcome.Rejected rejected => this with { Status = DeliveryStatus.Failed, Reason = rejected.Reason },
        SendOutcome.Unclear unclear => this with { Status = DeliveryStatus.Unknown, Reason = unclear.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    public Delivery Withdraw() => this with { Status = DeliveryStatus.Withdrawn, Reason = "The subscriber has unsubscribed." };

    public static DeliveryId IdOf(SubscriberId subscriber, StoryId story) => new(ContentHash.Of(subscriber.Value, story.Value));
}
