using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Stories;

namespace Ingest.Cli.Commands.Alerts;

/// <summary>A row of the ledger with the names that people know.</summary>
/// <param name="Email">Null once the subscriber has been removed.</param>
/// <param name="Title">Null once the article has been forgotten.</param>
internal sealed record AlertRow(
    DeliveryId Id, SubscriberId Subscriber, string? Email, ArticleId Article, string? Title, StoryId Story, IReadOnlyList<WatchId> Watches, DeliveryStatus Status,
    DateTimeOffset PublishedAt, DateTimeOffset SeenAt, DateTimeOffset ClassifiedAt, DateTimeOffset? ClaimedAt, DateTimeOffset? SentAt, int Attempts, string? Reason)
{
    public static AlertRow Of(Delivery delivery, string? email, string? title) => new(
        delivery.Id, delivery.Subscriber, email, delivery.Article, title, delivery.Story, delivery.Watches, delivery.Status,
        delivery.PublishedAt, delivery.SeenAt, delivery.ClassifiedAt, delivery.ClaimedAt, delivery.SentAt, delivery.Attempts, delivery.Reason);
}
