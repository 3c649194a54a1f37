using System.Text.Json;
using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Feeds;
using Ingest.LocalHost.Listeners;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Running;

/// <summary><c>--once</c>: every feed is made due, every timer fired, and the host works until nothing is left to do; then it sums up and stops.</summary>
internal sealed class OnceRun(
    RunOptions options, ListenerSet listeners, FeedsTable feeds, Idleness idleness, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<OnceRun> log) : BackgroundService
{
    private static readonly PullOutcome[] FailedPulls = [PullOutcome.Timeout, PullOutcome.Blocked, PullOutcome.Broken, PullOutcome.Gone];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOnce)
            return;

        await lifetime.WaitUntilStartedAsync(stoppingToken);
        try
        {
            using var meter = new MeterReader();
            var begun = time.GetTimestamp();
            await feeds.MakeAllDueAsync(time.GetUtcNow(), stoppingToken);
            foreach (var timer in listeners.Timers)
            {
                await timer.FireAsync(stoppingToken);
                await idleness.WorkAsync(stoppingToken);
            }

            await PrintAsync(SumUp(meter, time.GetElapsedTime(begun), await idleness.WaitingAsync(stoppingToken)));
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogCritical(fault, "The run failed");
            Environment.ExitCode = 1;
        }

        lifetime.StopApplication();
    }

    private static RunSummary SumUp(MeterReader meter, TimeSpan elapsed, IReadOnlyDictionary<string, int>? waiting)
    {
        var topics = new Dictionary<string, long> { ["visit"] = 0, ["arms"] = 0 };
        foreach (var (topic, count) in meter.SumByTag(IngestMeter.TopicsMatched))
            topics[topic] = count;

        return new RunSummary
        {
            FeedsPulled = meter.Sum(IngestMeter.FeedsPulled),
            FeedsFailed = FailedPulls.Sum(outcome => meter.Sum(IngestMeter.FeedsPulled, $"{outcome}")),
            FeedsNotModified = meter.Sum(IngestMeter.FeedsNotModified),
            Entries = meter.Sum(IngestMeter.Entries),
            ArticlesNew = meter.Sum(IngestMeter.ArticlesNew),
            ArticlesUpdated = meter.Sum(IngestMeter.ArticlesUpdated),
            Classified = meter.Sum(IngestMeter.ArticlesClassified),
            Topics = topics,
            Alerts = meter.Sum(IngestMeter.AlertsPlanned),
            MailsSent = meter.Sum(IngestMeter.Mails, "sent"),
            MailsFailed = meter.Sum(IngestMeter.Mails, "failed"),
            Seconds = Math.Round(elapsed.TotalSeconds, 1),
            Waiting = waiting,
        };
    }

    private Task PrintAsync(RunSummary summary) => options.IsJson
        ? Console.Out.WriteLineAsync(JsonSerializer.Serialize(summary, IngestJson.Options))
        : Console.Out.WriteLineAsync(
            $"""
            feeds     {summary.FeedsPulled} pulled, {summary.FeedsNotModified} of them not modified, {summary.FeedsFailed} failed
            articles  {summary.Entries} entries, {summary.ArticlesNew} new, {summary.ArticlesUpdated} updated, {summary.Classified} classified
            topics    {string.Join(", ", summary.Topics.Select(topic => $"{topic.Key} {topic.Value}"))}
            alerts    {summary.Alerts} planned, {summary.MailsSent} mails sent, {summary.MailsFailed} failed
            seconds   {summary.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}
            """);
}
