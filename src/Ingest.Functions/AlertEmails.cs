using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;

namespace Ingest.Functions;

/// <summary>Gathers what a delivery's mail tells and has it rendered.</summary>
public sealed class AlertEmails(SubscribersTable subscribers, WatchesTable watches, ArticleBlobs articles, AlertEmail email)
{
    /// <returns>Null when the subscriber has left meanwhile.</returns>
    public async Task<EmailMessage?> ComposeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await subscribers.FindAsync(delivery.Subscriber, cancellationToken) is not { Value: { IsActive: true } subscriber })
            return null;

        var article = await articles.FindAsync(delivery.Article, cancellationToken)
            ?? throw new InvalidDataException($"The article {delivery.Article} of delivery {delivery.Id} is not stored.");
        var queries = await watches.OfSubscriberAsync(delivery.Subscriber, cancellationToken)
            .Where(watch => delivery.Watches.Contains(watch.Value.Id))
            .Select(watch => watch.Value.Query)
            .ToListAsync(cancellationToken);
        var decision = article.Decisions.FirstOrDefault(decision => decision.Subscriber == delivery.Subscriber);
        return email.Render(new AlertStory { Delivery = delivery, Subscriber = subscriber, Article = article, Queries = queries, Spans = decision?.Spans ?? [] });
    }
}
