namespace Ingest.Core.Feeds;

/// <summary>A feed as an OPML list names it.</summary>
/// <param name="IsFullText">Its articles are to be read from their own pages; the attribute <c>fullText</c>, which other readers leave alone.</param>
public sealed record OpmlFeed(Uri Url, string? Title, string? Language, bool IsFullText = false);
