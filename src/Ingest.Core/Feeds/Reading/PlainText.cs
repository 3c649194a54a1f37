using System.Net;
using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Titles are plain text for everyone downstream, but publishers put HTML into them, escaped once or twice, or a bare '&lt;'.</summary>
internal static partial class PlainText
{
    public static string OfHtml(string html) => Folded(WebUtility.HtmlDecode(Tag().Replace(html, "")));

    /// <summary>For text of unknown kind: HTML only where it has a tag that HTML knows, or an entity.</summary>
    public static string OfText(string text)
    {
        if (!text.AsSpan().ContainsAny('<', '&'))
            return Folded(text);

        var withoutTags = KnownTag().Replace(text, "");
        return Folded(Windows1252.WithoutC1(WebUtility.HtmlDecode(withoutTags)));
    }

    public static string Folded(string text) =>
        text.AsSpan().ContainsAny("\n\r\t") || text.Contains("  ", StringComparison.Ordinal) ? Space().Replace(text, " ").Trim() : text.Trim();

    [GeneratedRegex(@"<[/!?]?[A-Za-z][^<>]*>|<!--[^<>]*-->", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""</?(?:a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|td|tr|tt|u|ul|wbr)(?:\s[^<>]*)?/?>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KnownTag();

    /// <summary>Not the no-break space: it is a character of the text.</summary>
    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
