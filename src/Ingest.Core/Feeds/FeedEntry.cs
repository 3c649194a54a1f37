namespace Ingest.Core.Feeds;

/// <summary>One entry of a feed as published; nothing is judged here.</summary>
public sealed record FeedEntry
{
    /// <summary>The publisher's id (guid, atom:id, JSON Feed id); of an RSS item that has none, its link. Null where there is neither.</summary>
    public string? Id { get; init; }

    /// <summary>Absolute; null where the entry has none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    public string? Author { get; init; }

    /// <summary>In UTC; null where the entry has no date that can be understood.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>In UTC; null likewise.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>HTML as published.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML as published.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>A BCP 47 tag, where the entry has one of its own.</summary>
    public string? Language { get; init; }
}
