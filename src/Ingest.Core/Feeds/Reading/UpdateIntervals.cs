using System.Globalization;
using CodeHollow.FeedReader.Feeds;

namespace Ingest.Core.Feeds.Reading;

/// <summary>How long a publisher asks pollers to wait: the longer of RSS's ttl and the Syndication module's period.</summary>
internal static class UpdateIntervals
{
    private const double LongestDays = 366;

    public static TimeSpan? Of(string? ttlMinutes, Syndication? syndication)
    {
        var ttl = Number(ttlMinutes) is { } minutes ? TimeSpan.FromMinutes(Math.Min(minutes, LongestDays * 24 * 60)) : (TimeSpan?)null;
        var period = Period(syndication);
        return ttl is null || period > ttl ? period : ttl;
    }

    /// <summary>24 is midnight, as some count.</summary>
    public static SkippedTimes? SkippedBy(FeedElement channel)
    {
        var hours = Values(channel, "skiphours").Select(HourOf).OfType<int>().Distinct().ToList();
        var days = Values(channel, "skipdays").Select(DayOf).OfType<DayOfWeek>().Distinct().ToList();
        return hours.Count + days.Count == 0 ? null : new SkippedTimes(hours, days);
    }

    private static int? HourOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour % 24 : null;

    private static DayOfWeek? DayOf(string text) =>
        text.Length > 1 && Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    private static IEnumerable<string> Values(FeedElement channel, string name) =>
        channel.Children.Where(child => child.Is(FeedNamespace.Core, name)).SelectMany(child => child.Children).Select(child => child.Text);

    private static TimeSpan? Period(Syndication? syndication)
    {
        var unit = syndication?.UpdatePeriod?.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => (TimeSpan?)null,
        };
        return unit / (Number(syndication?.UpdateFrequency) ?? 1);
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : null;
}
