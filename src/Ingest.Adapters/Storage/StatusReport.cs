using Ingest.Core.Feeds;

namespace Ingest.Adapters.Storage;

/// <summary>How the whole is doing, in numbers that an operator can act on.</summary>
public sealed record StatusReport
{
    public required DateTimeOffset At { get; init; }

    public required int Feeds { get; init; }

    /// <summary>Feeds by the outcome of their last pull; those never pulled are not in it.</summary>
    public required IReadOnlyDictionary<PullOutcome, int> FeedsByOutcome { get; init; }

    /// <summary>Overdue feeds: due for longer than two pulls of the timer take.</summary>
    public required int FeedsOverdue { get; init; }

    /// <summary>Watches in the published snapshot; null where none was published yet.</summary>
    public required int? Watches { get; init; }

    /// <summary>Watches that the snapshot leaves out, because they cannot be compiled.</summary>
    public required int WatchesSetAside { get; init; }

    /// <summary>Messages on each queue, hidden ones included; a queue that does not exist yet has none.</summary>
    public required IReadOnlyDictionary<string, int> Queues { get; init; }

    /// <summary>What lies in the poison queues and in the archive.</summary>
    public required int Poison { get; init; }

    /// <summary>Raw articles that wait to be classified.</summary>
    public required int Inbox { get; init; }

    /// <summary>Deliveries that are planned or claimed.</summary>
    public required int DeliveriesOpen { get; init; }

    /// <summary>The age of the oldest of them.</summary>
    public required TimeSpan? OldestOpenDelivery { get; init; }
}
