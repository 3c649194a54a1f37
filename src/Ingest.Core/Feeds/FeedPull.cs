using Ingest.Core.Articles;

namespace Ingest.Core.Feeds;

/// <summary>What one pull of a feed comes to: the articles to write, the rows to keep and the state to store.</summary>
public sealed record FeedPull
{
    public required FeedState State { get; init; }

    /// <summary>Entries that the document listed; 0 where there was none to read.</summary>
    public int ListedCount { get; init; }

    /// <summary>New and edited entries on their way to the inbox.</summary>
    public IReadOnlyList<RawArticle> Articles { get; init; } = [];

    /// <summary>The rows of new entries, to be written before their articles: they fix the day that an article's id holds.</summary>
    public IReadOnlyList<SeenEntry> Pending { get; init; } = [];

    /// <summary>The rows of <see cref="Articles"/>, to be written once those are in the inbox.</summary>
    public IReadOnlyList<SeenEntry> Seen { get; init; } = [];

    /// <summary>Rows of entries that the feed has long ceased to list.</summary>
    public IReadOnlyList<EntryKey> Forgotten { get; init; } = [];

    /// <summary>What the parser repaired or lost.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
