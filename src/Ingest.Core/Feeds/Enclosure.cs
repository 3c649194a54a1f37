namespace Ingest.Core.Feeds;

/// <summary>A file that an entry carries along.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Type">Media type as published.</param>
/// <param name="Length">Bytes as published.</param>
public sealed record Enclosure(Uri Url, string? Type, long? Length);
