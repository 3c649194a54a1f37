namespace Ingest.Core.Feeds;

/// <summary>What is known of a document besides its bytes.</summary>
/// <param name="Url">Where it came from: what relative links are relative to when the document itself doesn't say.</param>
/// <param name="ContentType">The value of the HTTP header; its charset outranks the document's own declaration.</param>
public sealed record FeedSource(Uri? Url = null, string? ContentType = null);
