using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Alerts;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Finds what a missed or failed trigger left behind and puts it back on its way; archives poison; samples depths; forgets what is old.</summary>
public sealed class SweepArticles(
    RawArticleBlobs inbox, ArticlesTable articles, ArticleBlobs articleBlobs, DeliveriesTable deliveries, PoisonBlobs poison, StorageStatus status,
    WorkQueue<AlertMessage> alerts, SweepOptions sweep, AlertOptions alerting, TimeProvider time, ILogger<SweepArticles> log)
{
    [Function(nameof(SweepArticles))]
    public async Task RunAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var rewritten = await RewriteStuckAsync(cancellationToken);
        var requeued = await RequeueOverdueAsync(cancellationToken);
        var archived = await poison.CollectAsync(cancellationToken);
        var forgotten = await ForgetOldAsync(cancellationToken);
        IngestMeter.Sample(await SampleAsync(cancellationToken));
        log.LogInformation(
            "{Rewritten} raw articles and {Requeued} deliveries put back on their way, {Archived} poison messages archived, {Forgotten} old articles deleted",
            rewritten, requeued, archived, forgotten);
    }

    private async Task<int> RewriteStuckAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var blob in inbox.ListOlderThanAsync(time.GetUtcNow() - sweep.StuckAfter, cancellationToken))
        {
            if (await RawArticleBlobs.RewriteAsync(blob, cancellationToken) >= sweep.MaxRewrites)
                await poison.SetAsideAsync(blob, $"Still not classified after its trigger was fired again {sweep.MaxRewrites} times.", cancellationToken);

            count++;
        }

        return count;
    }

    private async Task<int> RequeueOverdueAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var delivery in deliveries.ListOpenAsync(cancellationToken))
        {
            if (!delivery.Value.IsOverdue(time.GetUtcNow(), alerting))
                continue;

            await deliveries.UpdateAsync(delivery.Value.Requeue(alerting), delivery, cancellationToken);
            await alerts.SendAsync(new AlertMessage(delivery.Value.Subscriber, delivery.Value.Id), cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<int> ForgetOldAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        var firstKept = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-sweep.KeepArticlesDays);
        await foreach (var article in articles.ListBeforeAsync(firstKept, cancellationToken))
        {
            await articleBlobs.RemoveAsync(article.Value.Id, cancellationToken);
            await articles.RemoveAsync(article.Value.Id, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<IReadOnlyDictionary<string, int>> SampleAsync(CancellationToken cancellationToken)
    {
        var report = await status.ReadAsync(cancellationToken);
        return new Dictionary<string, int>(report.Queues)
        {
            ["poison"] = report.Poison,
            [StorageNames.RawArticles] = report.Inbox,
            ["deliveries-open"] = report.DeliveriesOpen,
        };
    }
}
