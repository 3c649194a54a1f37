namespace Ingest.Core.Topics;

/// <summary>What a text that matched a topic tells of: who travels where, or who gives which arms to whom. Null where it does not say.</summary>
public sealed record TopicEvent
{
    /// <summary>For arms <c>transfer</c>, <c>production</c>, <c>test</c>, <c>use</c> or <c>control</c>; for a visit <c>visit</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>For a visit: the traveller, by the gazetteer's name or else by the country.</summary>
    public string? Who { get; init; }

    /// <summary>For a visit: the country travelled to, by the gazetteer's name.</summary>
    public string? Where { get; init; }

    public string? Supplier { get; init; }

    public string? Recipient { get; init; }

    public IReadOnlyList<EventItem> Items { get; init; } = [];
}
