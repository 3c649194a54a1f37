namespace Ingest.Benchmarks.Http;

/// <summary>Feeds a second, each way.</summary>
/// <param name="Latency">How long publishers take to answer.</param>
internal sealed record PullRound(TimeSpan Latency, double Bare, double Storage, double Functions);
