namespace Ingest.Benchmarks.Http;

/// <summary>Feeds a second, each way.</summary>
/// <param name="Latency">How long publishers take to answer.</param>
/// <param name="Few">Plain requests, as many at once as messages are.</param>
/// <param name="Many">Plain requests, as many at once as there are hosts.</param>
internal sealed record PullRound(TimeSpan Latency, double Few, double Many, double Storage, double Functions);
