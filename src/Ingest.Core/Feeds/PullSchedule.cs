using System.Globalization;

namespace Ingest.Core.Feeds;

/// <summary>When a feed is next due.</summary>
public static class PullSchedule
{
    /// <summary>Twice within the feed's own mean gap finds an entry within half a gap of its publishing.</summary>
    private const double PullsPerGap = 2;

    /// <summary>Feeds added together must not stay together: the share of an interval that a feed's own place in it spans.</summary>
    private const double JitterShare = 0.2;

    /// <summary>After a pull that went well: the publisher's wish if there is one, otherwise the feed's own rhythm, within the options' bounds.</summary>
    public static DateTimeOffset AfterSuccess(FeedState feed, PullHints hints, DateTimeOffset now, PullOptions options)
    {
        var rhythm = feed.EntriesPerDay > 0 ? TimeSpan.FromDays(1 / feed.EntriesPerDay / PullsPerGap) : options.MaxInterval;
        var own = Clamp(rhythm, options.MinInterval, options.MaxInterval);
        var asked = Clamp(Max(hints.FreshFor, feed.UpdateInterval), TimeSpan.Zero, options.MaxAskedInterval);
        var due = now + Jittered(Max(own, asked), feed.Id);
        return feed.Skipped is { } skipped ? Least(skipped.FirstAllowed(due), due + options.MaxAskedInterval) : due;
    }

    /// <summary>After a failed pull: twice as long for every failure in a row, and never less than the publisher asks for.</summary>
    /// <param name="feed">With this failure in its streak.</param>
    public static DateTimeOffset AfterFailure(FeedState feed, PullHints hints, DateTimeOffset now, PullOptions options)
    {
        var doublings = Math.Min(feed.FailureStreak - 1, 20);
        var backoff = Clamp(options.MinInterval * Math.Pow(2, doublings), options.MinInterval, options.MaxBackoff);
        var asked = Clamp(hints.RetryAfter ?? TimeSpan.Zero, TimeSpan.Zero, options.MaxAskedInterval);
        return now + Jittered(Max(backoff, asked), feed.Id);
    }

    /// <summary>Whether a feed has brought nothing new for far longer than its own rhythm.</summary>
    public static bool IsSilent(FeedState feed, DateTimeOffset now, PullOptions options)
    {
        if (feed is not { LastNewEntryAt: { } last, EntriesPerDay: > 0 })
            return false;

        var gap = TimeSpan.FromDays(1 / feed.EntriesPerDay);
        return now - last > Max(gap * options.SilentAfterGaps, options.SilentAfterAtLeast);
    }

    /// <summary>Never earlier than asked; up to a fifth later, by the feed's id, so that every instance comes to the same instant.</summary>
    private static TimeSpan Jittered(TimeSpan interval, FeedId feed) =>
        interval * (1 + JitterShare * uint.Parse(ContentHash.Of(feed.Value).AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / uint.MaxValue);

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;

    private static DateTimeOffset Least(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Max(TimeSpan? one, TimeSpan? other) => Max(one ?? TimeSpan.Zero, other ?? TimeSpan.Zero);
}
