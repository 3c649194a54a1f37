using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Feeds;
using Ingest.Core.Stories;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Support;

/// <summary>Records with every field filled, so that a test names only what it is about.</summary>
internal static class Some
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    public static Uri FeedUrl { get; } = new("https://diario.example/rss.xml");

    public static FeedId FeedId { get; } = new(ContentHash.Of(FeedUrl.AbsoluteUri));

    public static FeedEntry Entry(string title = "Kim recibe cinco drones", string? id = "guid-1", string link = "https://diario.example/a/1", DateTimeOffset? published = null) => new()
    {
        Id = id,
        Link = new Uri(link),
        Title = title,
        Summary = "<p>El gobernador le entregó un chaleco antibalas.</p>",
        Published = published ?? Now.AddHours(-1),
    };

    public static FeedState Feed(Uri? url = null) => new()
    {
        Id = FeedId,
        Url = url ?? FeedUrl,
        Title = "El Diario",
        Language = "es",
        AddedAt = Now.AddDays(-30),
        NextDueAt = Now,
    };

    public static RawArticle RawArticle(FeedEntry? entry = null, DateTimeOffset? pulledAt = null, DateTimeOffset? feedAddedAt = null)
    {
        entry ??= Entry();
        var key = new EntryKey(ContentHash.Of(entry.Id));
        return new RawArticle
        {
            Id = ArticleId.Of(FeedId, key, Now),
            Feed = FeedId,
            Source = "El Diario",
            FeedLanguage = "es",
            Entry = entry,
            ContentHash = ContentHash.Of(entry.Title, entry.Summary),
            SeenAt = Now,
            PulledAt = pulledAt ?? Now,
            FeedAddedAt = feedAddedAt ?? Now.AddDays(-30),
        };
    }

    public static Article Article(RawArticle? raw = null, DateTimeOffset? publishedAt = null, StoryId? story = null)
    {
        raw ??= RawArticle();
        return new Article
        {
            Id = raw.Id,
            Raw = raw,
            Story = story ?? StoryId.Of(raw.Id, raw.Entry.Link),
            Title = raw.Entry.Title,
            Text = "El gobernador le entregó un chaleco antibalas.",
            Link = raw.Entry.Link,
            Language = "es",
            LanguageConfidence = 0.99,
            PublishedAt = publishedAt ?? raw.Entry.Published ?? raw.SeenAt,
            ClassifiedAt = raw.SeenAt.AddSeconds(2),
            Topics = [new TopicResult { Topic = "arms", Score = 12, Threshold = 10, Evidence = [] }],
        };
    }

    public static Subscriber Subscriber(string email = "ana@example.com", string language = "es", DateTimeOffset? unsubscribedAt = null) => new()
    {
        Id = Core.Alerts.Subscriber.IdOf(email),
        Email = email,
        Name = "Ana",
        Language = language,
        SubscribedAt = Now.AddDays(-10),
        UnsubscribedAt = unsubscribedAt,
    };

    public static Watch Watch(string query = "drones", string email = "ana@example.com", DateTimeOffset? createdAt = null)
    {
        var subscriber = Core.Alerts.Subscriber.IdOf(email);
        return new Watch
        {
            Id = Core.Alerts.Watch.IdOf(subscriber, query),
            Subscriber = subscriber,
            Query = query,
            CreatedAt = createdAt ?? Now.AddDays(-10),
        };
    }

    public static Delivery Delivery(DeliveryStatus status = DeliveryStatus.Planned) =>
        AlertPlanner.DeliveryOf(Article(), Decision()) with { Status = status };

    public static AlertDecision Decision() => new()
    {
        Subscriber = Subscriber().Id,
        Watches = [Watch().Id],
        Spans = [],
        Outcome = AlertOutcome.Planned,
    };
}
