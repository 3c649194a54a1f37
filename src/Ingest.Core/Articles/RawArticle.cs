using Ingest.Core.Feeds;

namespace Ingest.Core.Articles;

/// <summary>An entry on its way to being understood: what lies in the inbox <c>articles-raw</c> as JSON.</summary>
public sealed record RawArticle
{
    public required ArticleId Id { get; init; }

    public required FeedId Feed { get; init; }

    /// <summary>The feed's title, by which readers know the source.</summary>
    public required string Source { get; init; }

    /// <summary>The feed's own language tag: evidence, not truth.</summary>
    public string? FeedLanguage { get; init; }

    public required FeedEntry Entry { get; init; }

    /// <summary>Hash of what a reader would see of the entry. A new one means that the entry was edited.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the entry was first seen; it stays when the entry is edited.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When this version of the entry was pulled: of two versions the later one stands.</summary>
    public required DateTimeOffset PulledAt { get; init; }

    /// <summary>When the feed was added; what is older may be kept from being mailed.</summary>
    public required DateTimeOffset FeedAddedAt { get; init; }

    /// <summary>The entry has no date of its own and came with its feed's first document: it may have stood there for years.</summary>
    public bool IsOfUnknownAge { get; init; }

    /// <summary>The feed asks for its articles to be read from their own pages.</summary>
    public bool IsFullText { get; init; }

    /// <summary>What came of reading the article's page; null where nobody has.</summary>
    public PageReading? Page { get; init; }

    /// <summary>Whether it can be news to anybody who watches already, and not a part of the history that a new feed brings along.</summary>
    public bool IsSinceFeedWasAdded => !IsOfUnknownAge && EntryDates.PublishedAt(Entry, SeenAt) >= FeedAddedAt;
}
