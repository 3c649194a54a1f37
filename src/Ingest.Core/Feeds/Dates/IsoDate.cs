using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Dates;

/// <summary>ISO 8601 and what looks like it: the year comes first. Slashes, dots, spaces and the signs of East Asia are taken for hyphens.</summary>
internal static partial class IsoDate
{
    public static DateTimeOffset? Read(string text)
    {
        var found = Date().Match(text);
        if (!found.Success)
            return null;

        var day = Day(found);
        var clock = ClockTime.Find(text, found.Length) ?? Compact(text, found.Length);
        return (day.At(clock) with { Offset = clock is { } time ? ZoneOffsets.Find(text[time.End..], day) : TimeSpan.Zero }).ToInstant();
    }

    private static CivilTime Day(Match found)
    {
        var year = Number(found.Groups["year"], 0);
        if (!found.Groups["ordinal"].Success)
            return new CivilTime(year, Number(found.Groups["month"], 1), Number(found.Groups["day"], 1));

        var ordinal = Number(found.Groups["ordinal"], 0);
        if (year is < 1 or > 9998 || ordinal is < 1 or > 366)
            return default;

        var date = new DateOnly(year, 1, 1).AddDays(ordinal - 1);
        return new CivilTime(date.Year, date.Month, date.Day);
    }

    /// <summary>20031231T101455Z, 20031231101455.</summary>
    private static ClockTime? Compact(string text, int from)
    {
        var found = CompactTime().Match(text, from);
        return found.Success
            ? new ClockTime(Number(found.Groups["hour"], 0), Number(found.Groups["minute"], 0), Number(found.Groups["second"], 0), TimeSpan.Zero, found.Index, found.Index + found.Length)
            : null;
    }

    private static int Number(Group group, int otherwise) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^(?<year>\d{4})(?:-?(?<ordinal>\d{3})(?!\d)|(?<month>\d{2})(?<day>\d{2})(?=\D|$|\d{4}(?:\d{2})?(?!\d))|\s?[-/.年년]\s?(?<month>\d{1,2})(?:\s?[-/.月월]\s?(?<day>\d{1,2})日?일?)?(?!\d)|(?=$|[TZ\s]))", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?:T(?<hour>\d{2})(?<minute>\d{2})?(?<second>\d{2})?|(?<=\d)(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)", RegexOptions.CultureInvariant)]
    private static partial Regex CompactTime();
}
