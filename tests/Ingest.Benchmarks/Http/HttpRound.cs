namespace Ingest.Benchmarks.Http;

/// <param name="Changed">Feeds that brought a document.</param>
internal sealed record HttpRound(double FeedsPerSecond, double KilobytesPerFeed, int Changed);
