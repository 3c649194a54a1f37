namespace Ingest.Benchmarks.Pipeline;

/// <param name="PipelineRate">Articles a second through the functions.</param>
/// <param name="BareRate">Articles a second, storage operations alone.</param>
/// <param name="MailDelays">Seconds from first seen to sent, in order.</param>
internal sealed record PipelineRound(double PipelineRate, double BareRate, int MailsSent, IReadOnlyList<double> MailDelays);
