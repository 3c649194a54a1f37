using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Dates;

/// <summary>A time of day in a text, and where it stands: before it is the date, after it the zone.</summary>
internal readonly partial record struct ClockTime(int Hour, int Minute, int Second, TimeSpan Fraction, int Start, int End)
{
    /// <param name="from">Where to begin; what stands before is seen all the same.</param>
    public static ClockTime? Find(string text, int from = 0)
    {
        var found = Clock().Match(text, from);
        if (!found.Success)
            found = Dotted().Match(text, from);
        if (!found.Success)
            return null;

        var fraction = found.Groups["fraction"].Value;
        return new ClockTime(
            Hours(Number(found.Groups["hour"]), Half().Match(text)),
            Number(found.Groups["minute"]),
            Number(found.Groups["second"]),
            fraction.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse("0." + fraction, CultureInfo.InvariantCulture)),
            found.Index,
            found.Index + found.Length);
    }

    private static int Hours(int hour, Match half)
    {
        if (!half.Success || hour > 12)
            return hour;

        var isAfternoon = half.Groups["pm"].Success;
        return (hour % 12) + (isAfternoon ? 12 : 0);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![\d:])(?<hour>\d{1,2})\s?(?:[:：]|h(?=\d)|[時时点시])\s?(?<minute>\d{1,2})(?:\s?[:：m分분]\s?(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9})\d*)?)?(?![\d])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    /// <summary>10.30 is a time only where the year has been: 10.11.12 is a day.</summary>
    [GeneratedRegex(@"(?<=\d{4}\D.*)(?<![\d.])(?<hour>\d{1,2})\.(?<minute>\d{2})(?:\.(?<second>\d{2}))?(?<fraction>)(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\p{L}])(?:(?<am>a\.?\s?m\.?|오전|上午|午前)|(?<pm>p\.?\s?m\.?|오후|下午|午後))(?![\p{L}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Half();
}
