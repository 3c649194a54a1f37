using Ingest.Core.Topics;

namespace Ingest.Core.Articles;

/// <summary>An article in one line, for lists.</summary>
public sealed record ArticleSummary
{
    public required ArticleId Id { get; init; }

    public required string Title { get; init; }

    public required string Source { get; init; }

    public required string Language { get; init; }

    /// <summary>The topics that matched.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The status of the visit, where it is one.</summary>
    public EventStatus? Status { get; init; }

    public Uri? Link { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset ClassifiedAt { get; init; }

    /// <summary>Subscribers for whom a delivery was planned.</summary>
    public required int AlertCount { get; init; }

    public static ArticleSummary Of(Article article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Source = article.Raw.Source,
        Language = article.Language,
        Topics = [.. article.Topics.Where(topic => topic.Matched).Select(topic => topic.Topic)],
        Status = article.Topics.FirstOrDefault(topic => topic.Matched && topic.Status is not null)?.Status,
        Link = article.Link,
        PublishedAt = article.PublishedAt,
        SeenAt = article.Raw.SeenAt,
        ClassifiedAt = article.ClassifiedAt,
        AlertCount = article.Decisions.Count(decision => decision.Outcome == Alerts.AlertOutcome.Planned),
    };
}
