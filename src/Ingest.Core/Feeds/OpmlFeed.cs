namespace Ingest.Core.Feeds;

/// <summary>A feed as an OPML list names it.</summary>
public sealed record OpmlFeed(Uri Url, string? Title, string? Language);
