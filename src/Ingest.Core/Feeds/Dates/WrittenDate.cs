using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Dates;

/// <summary>
/// RFC 822, asctime and dates written out in words. The order is not trusted: the name is the month, four digits are the year,
/// what has a colon is the time, what follows the time is the zone; weekdays and other words mean nothing.
/// </summary>
internal static partial class WrittenDate
{
    public static DateTimeOffset? Read(string text)
    {
        var clock = ClockTime.Find(text);
        var before = clock is { } time ? text[..time.Start] : text;
        var after = clock is { } end ? text[end.End..] : "";
        if (!before.AsSpan().ContainsAnyInRange('0', '9'))
            return At(clock, after, "", zone: Digits().Replace(after, ""));
        // asctime has the year behind the time, and the zone between them.
        var year = YearAfter().Match(after);
        if (year.Success)
            (before, after) = ($"{before} {year.Groups["year"].Value}", after.Remove(year.Index, year.Length));
        return At(clock, before, after, after);
    }

    private static DateTimeOffset? At(ClockTime? clock, string date, string after, string zone) =>
        Day(date, after) is { } day ? (day.At(clock) with { Offset = ZoneOffsets.Find(zone, day) }).ToInstant() : null;

    private static CivilTime? Day(string text, string after)
    {
        var numbers = Digits().Matches(text).Take(4).ToList();
        if (numbers.Count == 3)
            return InNumbers(numbers, isAmerican: text.Contains('/', StringComparison.Ordinal) && America().IsMatch(after));
        var month = Month(text, after);
        if (month > 0 && numbers.Count == 0)
            numbers = [.. Digits().Matches(after).Take(2)];
        return month > 0 && numbers.Count == 2 ? InWords(numbers, month) : null;
    }

    /// <summary>Italian and Spanish Tuesdays are called "mar": the month is the last of the names.</summary>
    private static int Month(string text, string after)
    {
        var words = Words().Matches(text).Concat(Words().Matches(after)).Select(word => word.Value).ToList();
        return words.Select((word, index) => MonthNames.Find(word, words.ElementAtOrDefault(index + 1) ?? "") is > 0 and var found ? found : MonthNames.Find(word)).LastOrDefault(found => found > 0);
    }

    private static CivilTime InWords(List<Match> numbers, int month)
    {
        var (first, second) = (numbers[0], numbers[1]);
        return first.Length > 2 || Number(first) > 31
            ? new CivilTime(Year(first), month, Number(second))
            : new CivilTime(Year(second), month, Number(first));
    }

    /// <summary>Day first, as most of the world writes; month first where only that makes a date, and with the slashes and halves of America.</summary>
    private static CivilTime InNumbers(List<Match> numbers, bool isAmerican)
    {
        var (first, second, third) = (Number(numbers[0]), Number(numbers[1]), numbers[2]);
        if (numbers[0].Length == 4)
            return new CivilTime(first, second, Number(third));

        var isMonthFirst = second > 12 || (first <= 12 && isAmerican);
        return isMonthFirst ? new CivilTime(Year(third), first, second) : new CivilTime(Year(third), second, first);
    }

    /// <summary>Two digits are a year of this century up to 69: RFC 2822 says 49, but nothing in a feed is older than the web.</summary>
    private static int Year(Match digits) => Number(digits) switch
    {
        // Thailand counts from the Buddha's death.
        > 2400 and < 2700 and var year => year - 543,
        var year when digits.Length > 2 => year,
        < 70 and var year => 2000 + year,
        var year => 1900 + year,
    };

    private static int Number(Match digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\s(?<year>(?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[ap]\.?m\.?|E[SD]T|C[SD]T|P[SD]T", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex America();
}
