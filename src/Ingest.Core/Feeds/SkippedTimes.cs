namespace Ingest.Core.Feeds;

/// <summary>When a publisher asks not to be polled: RSS's skipHours and skipDays, in GMT. https://www.rssboard.org/skip-hours-days</summary>
/// <param name="Hours">0 to 23.</param>
public sealed record SkippedTimes(IReadOnlyList<int> Hours, IReadOnlyList<DayOfWeek> Days)
{
    /// <summary>A week has no more hours; one that skips them all has no wish that could be met.</summary>
    private const int HoursOfAWeek = 7 * 24;

    /// <returns>The moment itself, or the start of the first hour after it that is not skipped.</returns>
    public DateTimeOffset FirstAllowed(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        for (var (hour, tries) = (utc, 0); tries < HoursOfAWeek; tries++)
        {
            if (!Hours.Contains(hour.Hour) && !Days.Contains(hour.DayOfWeek))
                return hour;

            hour = new DateTimeOffset(hour.Year, hour.Month, hour.Day, hour.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return utc;
    }
}
