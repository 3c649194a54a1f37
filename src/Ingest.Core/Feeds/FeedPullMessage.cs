namespace Ingest.Core.Feeds;

/// <summary>A message on <c>feed-pulls</c>: these feeds are due. Each is of another host, so that none waits for another.</summary>
public sealed record FeedPullMessage(IReadOnlyList<FeedId> Feeds);
