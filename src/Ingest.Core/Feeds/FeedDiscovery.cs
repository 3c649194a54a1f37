using System.Net;
using Ingest.Core.Feeds.Reading;

namespace Ingest.Core.Feeds;

/// <summary>Finds a site's feeds when somebody gives the site's address instead: the page's <c>link rel="alternate"</c>.</summary>
public static class FeedDiscovery
{
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml", "application/xml"];

    /// <summary>A page may name a feed for each of its pages; nobody chooses among more.</summary>
    private const int MostLinks = 50;

    /// <summary>In the order of the page, each address once; feeds of comments come last. Empty where the page names none.</summary>
    public static IReadOnlyList<FeedLink> Find(ReadOnlyMemory<byte> page, FeedSource source)
    {
        var warnings = new WarningList();
        var scanner = new XmlScanner(FeedDecoder.Decode(page.Span, source.ContentType, warnings), warnings);
        var scope = new ElementScope(source.Url, null);
        var links = new List<FeedLink>();
        while (MoveToTag(scanner) && links.Count < MostLinks)
        {
            var tag = scanner.StartTag();
            if (IsNamed(tag, "base"))
                scope = scope.Within(Value(scanner, tag, "href"), null);
            else if (IsNamed(tag, "link") && IsFeed(scanner, tag) && scope.Resolve(Value(scanner, tag, "href")) is { } url)
                links.Add(new FeedLink(url, Value(scanner, tag, "title")));
        }

        return [.. links.DistinctBy(link => link.Url).OrderBy(IsOfComments)];
    }

    /// <summary>To the next start tag; comments and the insides of scripts are no markup.</summary>
    private static bool MoveToTag(XmlScanner scanner)
    {
        while (scanner.Text.IndexOf('<', Math.Min(scanner.At, scanner.Text.Length)) is >= 0 and var next)
        {
            scanner.At = next;
            if (scanner.Follows("<!--"))
                scanner.Skip("<!--", "-->");
            else if (scanner.Follows("<script"))
                scanner.Skip("<script", "</script");
            else if (scanner.IsNameStart(1))
                return true;
            else
                scanner.At++;
        }

        return false;
    }

    private static bool IsFeed(XmlScanner scanner, XmlTag tag)
    {
        var relations = (Value(scanner, tag, "rel") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return relations.Contains("feed", StringComparer.OrdinalIgnoreCase)
            || (relations.Contains("alternate", StringComparer.OrdinalIgnoreCase) && IsFeedType(Value(scanner, tag, "type")));
    }

    private static bool IsFeedType(string? type) =>
        type is not null && Types.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsOfComments(FeedLink link) => link.Url.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(XmlTag tag, string name) => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Value(XmlScanner scanner, XmlTag tag, string name)
    {
        foreach (var attribute in tag.Attributes)
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(scanner.Text[attribute.Start..attribute.End]).Trim();

        return null;
    }
}
