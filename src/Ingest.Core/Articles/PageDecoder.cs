using System.Text;
using System.Text.RegularExpressions;
using Ingest.Core.Feeds.Reading;

namespace Ingest.Core.Articles;

/// <summary>The characters of a page: by its byte order mark, the header's charset, or what one of its first elements says.</summary>
internal static partial class PageDecoder
{
    /// <summary>HTML asks for the charset within the first 1,024 bytes; not everybody listens.</summary>
    private const int SniffedBytes = 4_096;

    public static string Decode(ReadOnlySpan<byte> page, string? contentType)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, SniffedBytes)]);
        var named = contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) is true ? null : Charset().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
        return FeedDecoder.Decode(page, named is null ? contentType : $"text/html; charset={named}", new WarningList());
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Charset();
}
