
namespace Ingest.Core.Feeds;

/// <summary>A feed that is pulled, and what is known of it since the last pull.</summary>
public sealed record FeedState
{
    public required FeedId Id { get; init; }

    /// <summary>Where it is pulled from; a permanent redirect moves it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The name that readers see: the feed's own title, or the one it was added with.</summary>
    public required string Title { get; init; }

    /// <summary>The feed's own language tag.</summary>
    public string? Language { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The feed carries only the beginnings of its articles: they are to be read from their own pages.</summary>
    public bool IsFullText { get; init; }

    /// <summary>Validators of the last answer, sent back verbatim.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The document's own wish for the time between pulls; it holds through 304s, which bring no document.</summary>
    public TimeSpan? UpdateInterval { get; init; }

    /// <summary>When the document asks not to be polled; it holds through 304s likewise.</summary>
    public SkippedTimes? Skipped { get; init; }

    public DateTimeOffset? LastPulledAt { get; init; }

    /// <summary>When the last new entry was found; of a feed's first document, when its newest entry was published.</summary>
    public DateTimeOffset? LastNewEntryAt { get; init; }

    /// <summary>The feed is pulled from that moment on; null once it has ended for good.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>A message on <c>feed-pulls</c> asks for this pull; if it should be lost, another is sent after this moment. Null where none is on its way.</summary>
    public DateTimeOffset? QueuedUntil { get; init; }

    public PullOutcome? LastOutcome { get; init; }

    /// <summary>What went wrong at the last pull, in words; null when it went well.</summary>
    public string? Fault { get; init; }

    /// <summary>Failed pulls in a row.</summary>
    public int FailureStreak { get; init; }

    /// <summary>Entries of the last document that was read.</summary>
    public int EntryCount { get; init; }

    /// <summary>New entries since the feed's first document.</summary>
    public int NewEntryCount { get; init; }

    /// <summary>The feed's own rhythm: by the dates of its last document, or by what came since it was added; 0 where neither tells.</summary>
    public double EntriesPerDay { get; init; }

    /// <summary>A feed as it is added: due at once.</summary>
    public static FeedState New(OpmlFeed feed, DateTimeOffset now) => new()
    {
        Id = IdOf(feed.Url),
        Url = feed.Url,
        Title = feed.Title ?? feed.Url.Host,
        Language = feed.Language,
        IsFullText = feed.IsFullText,
        AddedAt = now,
        NextDueAt = now,
    };

    /// <summary>One feed has one id, however its address is written: it must not be pulled twice.</summary>
    public static FeedId IdOf(Uri url) => FeedAddress.IdOf(url);

    public bool IsDue(DateTimeOffset now) => NextDueAt is { } due && due <= now;

    /// <summary>Whether somebody has asked for this pull already.</summary>
    public bool IsQueued(DateTimeOffset now) => QueuedUntil > now;
}
