using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;

namespace Ingest.Functions;

/// <summary>Joins the planner's decisions to the ledger and the queue.</summary>
public sealed class AlertDesk(WatchBook watches, DeliveriesTable deliveries, WorkQueue<AlertMessage> queue, AlertOptions options)
{
    /// <summary>Matches every watch, and enters what is to be sent into the ledger, unless it is there.</summary>
    /// <returns>The article with its decisions.</returns>
    public async Task<Article> DecideAsync(Article article, CancellationToken cancellationToken)
    {
        var book = await watches.ReadAsync(cancellationToken);
        var decisions = new List<AlertDecision>();
        foreach (var decision in AlertPlanner.Decide(article, book.Index.Match(article), book.Subscribers, options))
            decisions.Add(decision.Outcome == AlertOutcome.Planned ? await PlanAsync(article, decision, cancellationToken) : decision);

        return article with { Decisions = decisions };
    }

    /// <summary>Queues every planned delivery; one that was queued before finds its ledger row claimed or ended.</summary>
    public async Task SendAsync(Article article, CancellationToken cancellationToken)
    {
        foreach (var decision in article.Decisions.Where(decision => decision.Outcome == AlertOutcome.Planned))
            await queue.SendAsync(new AlertMessage(decision.Subscriber, decision.Delivery!.Value), cancellationToken);
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
