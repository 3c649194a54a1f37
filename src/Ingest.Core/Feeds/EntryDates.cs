namespace Ingest.Core.Feeds;

/// <summary>When an entry counts as published, and how often a feed publishes.</summary>
public static class EntryDates
{
    /// <summary>Clocks differ and publishers round up: so far ahead is no lie.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    /// <summary>As published, or as last updated; when first seen, where it has no date or one in the future.</summary>
    public static DateTimeOffset PublishedAt(FeedEntry entry, DateTimeOffset seenAt) => OwnDate(entry, seenAt) ?? seenAt;

    /// <summary>The entry's date; null where it has none that can be: one in the future is no date of publishing.</summary>
    public static DateTimeOffset? OwnDate(FeedEntry entry, DateTimeOffset seenAt) =>
        (entry.Published ?? entry.Updated) is { } date && date <= seenAt + ClockSkew ? date : null;

    /// <summary>When the newest of the entries was published; when they were seen, where none has a date.</summary>
    public static DateTimeOffset NewestOf(IEnumerable<FeedEntry> entries, DateTimeOffset seenAt) =>
        entries.Select(entry => OwnDate(entry, seenAt)).Max() ?? seenAt;

    /// <summary>Entries a day over the span of the dated ones; 0 where fewer than two have dates of their own.</summary>
    public static double EntriesPerDay(IEnumerable<FeedEntry> entries)
    {
        var dates = entries.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>().ToList();
        var days = dates.Count < 2 ? 0 : (dates.Max() - dates.Min()).TotalDays;
        return days > 0 ? (dates.Count - 1) / days : 0;
    }
}
