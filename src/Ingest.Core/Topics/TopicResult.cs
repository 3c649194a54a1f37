namespace Ingest.Core.Topics;

/// <summary>How one topic fared with one text, and why.</summary>
public sealed record TopicResult
{
    /// <summary><c>visit</c>, <c>arms</c>, or what other definition files there are.</summary>
    public required string Topic { get; init; }

    public required double Score { get; init; }

    /// <summary>The score from which the topic matches.</summary>
    public required double Threshold { get; init; }

    public bool Matched => Score >= Threshold;

    /// <summary>For a visit that matched: whether it is done, announced, cancelled or denied.</summary>
    public EventStatus? Status { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>For a topic that matched: what happens, as far as the text says.</summary>
    public IReadOnlyList<TopicEvent> Events { get; init; } = [];
}
