namespace Ingest.Core.Feeds;

/// <summary>What a list of feeds came to: the feeds that can be pulled, and an error with its line for each that cannot.</summary>
public sealed record OpmlReading(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<string> Errors);
