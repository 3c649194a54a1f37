namespace Ingest.Core.Feeds;

/// <summary>What a document came to: a feed, or the fault that kept it from being one, never both.</summary>
/// <param name="Warnings">Every repair and every loss, one sentence each.</param>
public sealed record FeedParseResult(Feed? Feed, FeedFault? Fault, IReadOnlyList<string> Warnings);
