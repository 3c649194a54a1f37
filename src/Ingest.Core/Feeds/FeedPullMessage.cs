namespace Ingest.Core.Feeds;

/// <summary>A message on <c>feed-pulls</c>: this feed is due.</summary>
public sealed record FeedPullMessage(FeedId Feed);
