using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>What an element for people says, by its type: Atom's text, html, xhtml and base64, and RSS, which never says what it is.</summary>
internal static class TextConstruct
{
    /// <summary>Plain text on one line.</summary>
    public static string Title(FeedElement element)
    {
        var text = Html(element);
        return TypeOf(element) switch
        {
            _ when element.HasMarkup => PlainText.OfHtml(text),
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" => PlainText.OfHtml(text),
            "text" or "text/plain" => PlainText.Folded(text),
            _ when IsBase64(element) => PlainText.OfHtml(text),
            _ => PlainText.OfText(text),
        };
    }

    /// <summary>HTML as published; "" where it is something else than text.</summary>
    public static string Html(FeedElement element) => IsBase64(element) ? Decoded(element.Text) : element.Text;

    private static string? TypeOf(FeedElement element) => element.Attribute("type")?.Trim().ToLowerInvariant();

    /// <summary>Atom 0.3 says so by mode; Atom 1.0 by any media type that is neither text nor XML (RFC 4287, 4.1.3.3).</summary>
    private static bool IsBase64(FeedElement element)
    {
        if (element.HasMarkup || element.Text.Length == 0)
            return false;

        return element.Attribute("mode") is "base64"
            || (TypeOf(element) is { } type
                && type.Contains('/', StringComparison.Ordinal)
                && !type.StartsWith("text/", StringComparison.Ordinal)
                && !type.EndsWith("xml", StringComparison.Ordinal)
                && !type.EndsWith("json", StringComparison.Ordinal)
                && !type.EndsWith("html", StringComparison.Ordinal));
    }

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return base64;

        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length).Trim() : "";
    }
}
