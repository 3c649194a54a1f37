using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.LocalHost.Samples;

/// <summary>Fills in a template's dates, written as <c>{{rfc822 -2h}}</c> or <c>{{iso8601 +3d}}</c>, so that the samples are always today's news.</summary>
internal static partial class SampleDates
{
    /// <param name="begunAt">What the dates are relative to.</param>
    public static string FillIn(string template, DateTimeOffset begunAt) =>
        Placeholder().Replace(template, match => Write(begunAt + OffsetOf(match), match.Groups["form"].Value));

    private static string Write(DateTimeOffset moment, string form) =>
        moment.ToString(form == "rfc822" ? "r" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TimeSpan OffsetOf(Match match)
    {
        var count = int.Parse(match.Groups["count"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value == "d" ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count);
    }

    [GeneratedRegex(@"\{\{(?<form>rfc822|iso8601) (?<count>[+-]\d+)(?<unit>[dh])\}\}")]
    private static partial Regex Placeholder();
}
