namespace Ingest.Benchmarks.Feeds;

/// <summary>What a reader found of an entry.</summary>
internal readonly record struct FoundEntry(bool HasTitle, bool HasLink, bool HasId, bool HasInstant);
