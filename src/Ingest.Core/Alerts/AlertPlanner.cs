using Ingest.Core.Articles;
using Ingest.Core.Text;

namespace Ingest.Core.Alerts;

/// <summary>Decides who is told of an article: one delivery a subscriber and story, however many watches match.</summary>
public static class AlertPlanner
{
    /// <summary>One decision a subscriber, for every watch that matched.</summary>
    /// <param name="subscribers">Those of the hits' watches; a hit whose subscriber is missing was deleted meanwhile and counts as unsubscribed.</param>
    public static IReadOnlyList<AlertDecision> Decide(
        Article article, IEnumerable<WatchHit> hits, IReadOnlyDictionary<SubscriberId, Subscriber> subscribers, AlertOptions options) =>
        [.. hits.GroupBy(hit => hit.Watch.Subscriber).Select(group => Decide(article, [.. group], subscribers.GetValueOrDefault(group.Key), options))];

    /// <summary>The delivery that a planned decision asks for.</summary>
    public static Delivery DeliveryOf(Article article, AlertDecision decision) => new()
    {
        Id = Delivery.IdOf(decision.Subscriber, article.Story),
        Subscriber = decision.Subscriber,
        Story = article.Story,
        Article = article.Id,
        Watches = decision.Watches,
        Status = DeliveryStatus.Planned,
        PublishedAt = article.PublishedAt,
        SeenAt = article.Raw.SeenAt,
        ClassifiedAt = article.ClassifiedAt,
    };

    /// <summary>What a decision comes to, once the ledger has said which delivery stands for the subscriber and story.</summary>
    public static AlertDecision Settle(AlertDecision decision, Delivery standing, ArticleId article) => decision with
    {
        Delivery = standing.Id,
        Outcome = standing.Article == article ? AlertOutcome.Planned : AlertOutcome.StoryAlreadyAlerted,
    };

    private static AlertDecision Decide(Article article, IReadOnlyList<WatchHit> hits, Subscriber? subscriber, AlertOptions options) => new()
    {
        Subscriber = hits[0].Watch.Subscriber,
        Watches = [.. hits.Select(hit => hit.Watch.Id)],
        Spans = DistinctSpans(hits),
        Outcome = OutcomeOf(article, hits, subscriber, options),
    };

    private static AlertOutcome OutcomeOf(Article article, IReadOnlyList<WatchHit> hits, Subscriber? subscriber, AlertOptions options)
    {
        if (subscriber is not { IsActive: true })
            return AlertOutcome.Unsubscribed;

        return options.MailBacklog || hits.Any(hit => IsNews(article, hit.Watch)) ? AlertOutcome.Planned : AlertOutcome.Backlog;
    }

    private static bool IsNews(Article article, WatchEntry watch) =>
        !article.Raw.IsOfUnknownAge && article.PublishedAt >= watch.CreatedAt && article.PublishedAt >= article.Raw.FeedAddedAt;

    private static IReadOnlyList<TextSpan> DistinctSpans(IEnumerable<WatchHit> hits) =>
        [.. hits.SelectMany(hit => hit.Spans).Distinct().OrderBy(span => span.Field).ThenBy(span => span.Start)];
}
