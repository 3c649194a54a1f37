using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>What became of one subscriber's matching watches for one article.</summary>
public sealed record AlertDecision
{
    public required SubscriberId Subscriber { get; init; }

    public required IReadOnlyList<WatchId> Watches { get; init; }

    public required IReadOnlyList<TextSpan> Spans { get; init; }

    public required AlertOutcome Outcome { get; init; }

    /// <summary>Set when the outcome is <see cref="AlertOutcome.Planned"/> or <see cref="AlertOutcome.StoryAlreadyAlerted"/>.</summary>
    public DeliveryId? Delivery { get; init; }
}
