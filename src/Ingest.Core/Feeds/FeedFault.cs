namespace Ingest.Core.Feeds;

/// <summary>Why a document gave no feed: an expected outcome.</summary>
/// <param name="Message">One sentence that names what was found and where.</param>
public sealed record FeedFault(FeedFaultKind Kind, string Message);
