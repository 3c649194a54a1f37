using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands;

/// <summary>What <c>parse-feed --json</c> prints: a contract that tools outside the repository read.</summary>
internal sealed record ParsedFeed(ParsedFeed.FeedPart Feed, IReadOnlyList<ParsedFeed.EntryPart> Entries, IReadOnlyList<string> Warnings)
{
    public static ParsedFeed Of(Feed feed, IReadOnlyList<string> warnings) => new(
        new FeedPart(feed.Title, feed.Link, feed.Language, feed.Description),
        [.. feed.Entries.Select(Part)],
        warnings);

    /// <summary>Where a feed has only the whole text, that is the summary as well, as the Universal Feed Parser has it.</summary>
    private static EntryPart Part(FeedEntry entry) => new(
        entry.Id,
        entry.Link,
        entry.Title,
        entry.Author,
        entry.Published?.UtcDateTime,
        entry.Updated?.UtcDateTime,
        entry.Summary ?? entry.Content,
        entry.Content,
        entry.Categories,
        entry.Enclosures,
        entry.Language);

    internal sealed record FeedPart(string Title, Uri? Link, string? Language, string? Description);

    internal sealed record EntryPart(
        string? Id,
        Uri? Link,
        string Title,
        string? Author,
        DateTime? Published,
        DateTime? Updated,
        string? Summary,
        string? Content,
        IReadOnlyList<string> Categories,
        IReadOnlyList<Enclosure> Enclosures,
        string? Language);
}
