namespace Ingest.Core.Feeds;

/// <summary>A feed that a web page names as its own.</summary>
/// <param name="Title">As the page calls it; null where it doesn't.</param>
public sealed record FeedLink(Uri Url, string? Title);
