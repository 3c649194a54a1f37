namespace Ingest.Core.Feeds.Reading;

/// <summary>Which vocabulary a namespace address stands for. Publishers vary case and version, so addresses are compared by what they contain.</summary>
internal static class FeedNamespaces
{
    /// <summary>The addresses that prefixes stand for when a document uses them without declaring them.</summary>
    public static IReadOnlyDictionary<string, string> WellKnownPrefixes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
    };

    private static readonly (string Part, FeedNamespace Space)[] Parts =
    [
        ("w3.org/2005/atom", FeedNamespace.Atom),
        ("purl.org/atom/ns", FeedNamespace.Atom),
        ("rss/1.0/modules/content", FeedNamespace.Content),
        ("purl.org/dc/elements", FeedNamespace.DublinCore),
        ("rss/modules/dublincore", FeedNamespace.DublinCore),
        ("purl.org/dc/terms", FeedNamespace.DublinCoreTerms),
        ("rssnamespace.org/feedburner", FeedNamespace.FeedBurner),
        ("itunes.com/", FeedNamespace.ITunes),
        ("search.yahoo.com/mrss", FeedNamespace.Media),
        ("rss/1.0/modules/syndication", FeedNamespace.Syndication),
        ("w3.org/1999/xhtml", FeedNamespace.Xhtml),
        ("22-rdf-syntax-ns", FeedNamespace.Rdf),
        ("backend.userland.com/rss", FeedNamespace.Core),
        ("blogs.law.harvard.edu/tech/rss", FeedNamespace.Core),
        ("my.netscape.com/", FeedNamespace.Core),
        ("purl.org/rss/1.0/", FeedNamespace.Core),
        ("purl.org/net/rss1.1", FeedNamespace.Core),
    ];

    public static FeedNamespace Of(string address)
    {
        if (address.Length == 0)
            return FeedNamespace.Core;

        foreach (var (part, space) in Parts)
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
                return space;

        return FeedNamespace.Other;
    }
}
