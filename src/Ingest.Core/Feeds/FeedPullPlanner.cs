using Ingest.Core.Articles;

namespace Ingest.Core.Feeds;

/// <summary>Decides what an answer to a pull means for the feed, and which of its entries are news.</summary>
public sealed class FeedPullPlanner(PullOptions options)
{
    /// <summary>An entry that its feed no longer lists may come back for so long without being taken for new.</summary>
    private static readonly TimeSpan RememberUnlisted = TimeSpan.FromDays(30);

    /// <param name="seen">What was seen of this feed before.</param>
    public FeedPull Plan(FeedState feed, FetchOutcome fetched, IReadOnlyDictionary<EntryKey, SeenEntry> seen, DateTimeOffset now) =>
        PlanUnqueued(feed with { QueuedUntil = null }, fetched, seen, now);

    private FeedPull PlanUnqueued(FeedState feed, FetchOutcome fetched, IReadOnlyDictionary<EntryKey, SeenEntry> seen, DateTimeOffset now) => fetched switch
    {
        FetchOutcome.Fetched document => PlanDocument(feed, document, seen, now),
        FetchOutcome.NotModified unchanged => new FeedPull { State = Unchanged(feed, unchanged, now) },
        FetchOutcome.Gone => new FeedPull { State = Ended(feed, now) },
        FetchOutcome.Failed failed => new FeedPull { State = Failed(feed, failed.Outcome, failed.Reason, new PullHints { RetryAfter = failed.RetryAfter }, now) },
        _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched, "There is no such outcome."),
    };

    private FeedPull PlanDocument(FeedState feed, FetchOutcome.Fetched document, IReadOnlyDictionary<EntryKey, SeenEntry> seen, DateTimeOffset now)
    {
        var parsed = FeedParser.Parse(document.Body, new FeedSource(document.Address, document.ContentType));
        if (parsed.Feed is not { } content)
            return new FeedPull { State = Failed(feed, OutcomeOf(parsed.Fault!), parsed.Fault!.Message, new PullHints(), now), Warnings = parsed.Warnings };

        var keyed = EntryIdentity.KeysOf(content.Entries);
        var changes = keyed.Select(pair => ChangeOf(feed.Id, pair.Key, pair.Value, seen.GetValueOrDefault(pair.Key), now)).Where(change => !change.IsKnown).ToList();
        var state = Read(feed, document, content, changes.Count(change => change.IsNew), now);
        return new FeedPull
        {
            State = state,
            ListedCount = content.Entries.Count,
            Articles = [.. changes.Select(change => ArticleOf(change, state, IsFirst(feed), now))],
            Pending = [.. changes.Where(change => change.IsNew).Select(change => change.Row with { ContentHash = "" })],
            Seen = [.. changes.Select(change => change.Row)],
            Forgotten = Unlisted(seen.Values, keyed, now),
            Warnings = parsed.Warnings,
        };
    }

    private static EntryChange ChangeOf(FeedId feed, EntryKey key, FeedEntry entry, SeenEntry? before, DateTimeOffset now)
    {
        var hash = EntryIdentity.ContentHashOf(entry);
        var row = before ?? new SeenEntry(key, ArticleId.Of(feed, key, now), "", now);
        return new EntryChange(entry, row with { ContentHash = hash }, IsNew: before is null, IsKnown: row.ContentHash == hash);
    }

    /// <summary>Nothing has been read of the feed before, whatever was tried.</summary>
    private static bool IsFirst(FeedState feed) => feed.LastNewEntryAt is null;

    private static RawArticle ArticleOf(EntryChange change, FeedState feed, bool isFirst, DateTimeOffset now) => new()
    {
        Id = change.Row.Article,
        Feed = feed.Id,
        Source = feed.Title,
        FeedLanguage = feed.Language,
        IsFullText = feed.IsFullText,
        Entry = change.Entry,
        ContentHash = change.Row.ContentHash,
        SeenAt = change.Row.SeenAt,
        PulledAt = now,
        FeedAddedAt = feed.AddedAt,
        IsOfUnknownAge = isFirst && EntryDates.OwnDate(change.Entry, now) is null,
    };

    private static IReadOnlyList<EntryKey> Unlisted(IEnumerable<SeenEntry> seen, IEnumerable<KeyValuePair<EntryKey, FeedEntry>> listed, DateTimeOffset now)
    {
        var keys = listed.Select(pair => pair.Key).ToHashSet();
        return [.. seen.Where(entry => now - entry.SeenAt > RememberUnlisted && !keys.Contains(entry.Key)).Select(entry => entry.Key)];
    }

    private FeedState Read(FeedState feed, FetchOutcome.Fetched document, Feed content, int newCount, DateTimeOffset now)
    {
        var state = Moved(feed, document.MovedTo) with
        {
            Title = content.Title.Length > 0 ? content.Title : feed.Title,
            Language = content.Language ?? feed.Language,
            ETag = document.ETag,
            LastModified = document.LastModified,
            UpdateInterval = content.UpdateInterval,
            Skipped = content.Skipped,
            LastPulledAt = now,
            LastNewEntryAt = newCount == 0 ? feed.LastNewEntryAt : IsFirst(feed) ? EntryDates.NewestOf(content.Entries, now) : now,
            NewEntryCount = feed.NewEntryCount + (IsFirst(feed) ? 0 : newCount),
            Fault = null,
            FailureStreak = 0,
            EntryCount = content.Entries.Count,
        };
        state = state with { EntriesPerDay = RhythmOf(state, content, now) };
        return state with
        {
            LastOutcome = OutcomeOf(state, content, hasMoved: document.MovedTo is not null, now),
            NextDueAt = PullSchedule.AfterSuccess(state, new PullHints { FreshFor = document.FreshFor }, now, options),
        };
    }

    private static double RhythmOf(FeedState feed, Feed content, DateTimeOffset now) =>
        EntryDates.EntriesPerDay(content.Entries) is > 0 and var dated ? dated : feed.NewEntryCount / Math.Max(1, (now - feed.AddedAt).TotalDays);

    private PullOutcome OutcomeOf(FeedState state, Feed content, bool hasMoved, DateTimeOffset now)
    {
        if (content.Entries.Count == 0)
            return PullOutcome.Empty;

        if (PullSchedule.IsSilent(state, now, options))
            return PullOutcome.Silent;

        if (content.Entries.All(entry => entry.Published is null && entry.Updated is null))
            return PullOutcome.AllUndated;

        return hasMoved ? PullOutcome.Moved : PullOutcome.Ok;
    }

    private FeedState Unchanged(FeedState feed, FetchOutcome.NotModified unchanged, DateTimeOffset now)
    {
        var state = Moved(feed, unchanged.MovedTo) with
        {
            ETag = unchanged.ETag ?? feed.ETag,
            LastModified = unchanged.LastModified ?? feed.LastModified,
            LastPulledAt = now,
            Fault = null,
            FailureStreak = 0,
        };
        return state with
        {
            LastOutcome = PullSchedule.IsSilent(state, now, options) ? PullOutcome.Silent : PullOutcome.NotModified,
            NextDueAt = PullSchedule.AfterSuccess(state, new PullHints { FreshFor = unchanged.FreshFor }, now, options),
        };
    }

    private FeedState Failed(FeedState feed, PullOutcome outcome, string reason, PullHints hints, DateTimeOffset now)
    {
        var state = feed with { LastPulledAt = now, LastOutcome = outcome, Fault = reason, FailureStreak = feed.FailureStreak + 1 };
        return state with { NextDueAt = PullSchedule.AfterFailure(state, hints, now, options) };
    }

    private static FeedState Ended(FeedState feed, DateTimeOffset now) => feed with
    {
        LastPulledAt = now,
        LastOutcome = PullOutcome.Gone,
        Fault = "The publisher has ended this feed (410).",
        NextDueAt = null,
    };

    private static FeedState Moved(FeedState feed, Uri? address) => address is null ? feed : feed with { Url = address };

    private static PullOutcome OutcomeOf(FeedFault fault) => fault.Kind == FeedFaultKind.Empty ? PullOutcome.Empty : PullOutcome.Broken;

    /// <summary>An entry beside what was known of it.</summary>
    private sealed record EntryChange(FeedEntry Entry, SeenEntry Row, bool IsNew, bool IsKnown);
}
