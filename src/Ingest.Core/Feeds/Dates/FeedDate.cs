using System.Globalization;
using System.Text;

namespace Ingest.Core.Feeds.Dates;

/// <summary>
/// Reads the instants that publishers write: ISO 8601 and RFC 822 in every form that they mangle them into, with month names of many
/// languages. Without a zone it is UTC, without a time midnight. https://www.rfc-editor.org/rfc/rfc2822#section-4.3
/// </summary>
public static class FeedDate
{
    /// <summary>No date is longer; a hostile one is not looked at.</summary>
    private const int LongestText = 100;

    private static readonly string[] Specified =
    [
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
    ];

    private const int FirstYear = 1970, LastYear = 2200;

    /// <returns>In UTC; null where the text is no date, or one such as 0001-01-01 that only stands for "none".</returns>
    public static DateTimeOffset? Read(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestText)
            return null;

        text = WithOwnDigits(text);
        var instant = UnixTime(text) ?? AsSpecified(text) ?? IsoDate.Read(text) ?? WrittenDate.Read(text);
        return instant is { Year: >= FirstYear and <= LastYear } ? instant.Value.ToUniversalTime() : null;
    }

    /// <summary>Full-width, Arabic and Indian digits as ASCII's: patterns match them, but no number is parsed from them.</summary>
    private static string WithOwnDigits(string text) => Ascii.IsValid(text)
        ? text
        : string.Concat(text.Select(character => CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit ? (char)('0' + digit) : character));

    /// <summary>Most dates are as RFC 3339 and RFC 822 want them; these are read without a pattern's objects.</summary>
    private static DateTimeOffset? AsSpecified(string text) =>
        DateTimeOffset.TryParseExact(text, Specified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static DateTimeOffset? UnixTime(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
    }
}
