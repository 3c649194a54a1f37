using System.Collections.Concurrent;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;

namespace Ingest.Functions;

/// <summary>Joins the planner's decisions to the ledger and the queue.</summary>
public sealed class AlertDesk(WatchBook watches, SubscribersTable subscribers, DeliveriesTable deliveries, WorkQueue<AlertMessage> queue, AlertOptions options)
{
    private const int ReadsAtOnce = 8;

    /// <summary>Matches every watch, and enters what is to be sent into the ledger, unless it is there.</summary>
    /// <returns>The article with its decisions.</returns>
    public async Task<Article> DecideAsync(Article article, CancellationToken cancellationToken)
    {
        var (hits, version) = await watches.MatchAsync(article, cancellationToken);
        var people = await FindAsync(hits.Select(hit => hit.Watch.Subscriber).Distinct(), cancellationToken);
        var decisions = new List<AlertDecision>();
        foreach (var decision in AlertPlanner.Decide(article, hits, people, options))
            decisions.Add(decision.Outcome == AlertOutcome.Planned ? await PlanAsync(article, decision, cancellationToken) : decision);

        return article with { Decisions = decisions, WatchVersion = version };
    }

    /// <summary>Queues every planned delivery; one that was queued before finds its ledger row claimed or ended.</summary>
    public async Task SendAsync(Article article, CancellationToken cancellationToken)
    {
        foreach (var decision in article.Decisions.Where(decision => decision.Outcome == AlertOutcome.Planned))
            await queue.SendAsync(new AlertMessage(decision.Subscriber, decision.Delivery!.Value), cancellationToken);
    }

    private async Task<IReadOnlyDictionary<SubscriberId, Subscriber>> FindAsync(IEnumerable<SubscriberId> ids, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<SubscriberId, Subscriber>();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (id, token) =>
        {
            if (await subscribers.FindAsync(id, token) is { } subscriber)
                found[id] = subscriber.Value;
        });
        return found;
    }

    private async Task<AlertDecision> PlanAsync(Article article, AlertDecision decision, CancellationToken cancellationToken)
    {
        var planned = AlertPlanner.DeliveryOf(article, decision);
        var standing = await deliveries.PlanAsync(planned, cancellationToken);
        if (ReferenceEquals(standing, planned))
            IngestMeter.AlertsPlanned.Add(1);

        return AlertPlanner.Settle(decision, standing, article.Id);
    }
}
