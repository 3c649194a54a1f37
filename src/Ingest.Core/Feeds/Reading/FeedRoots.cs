using System.Text.RegularExpressions;

namespace Ingest.Core.Feeds.Reading;

/// <summary>The elements that a feed may begin with.</summary>
internal static partial class FeedRoots
{
    public static FeedDialect? DialectOf(string rootName) => rootName.ToLowerInvariant() switch
    {
        "rss" or "rdf" or "channel" => FeedDialect.Rss,
        "feed" => FeedDialect.Atom,
        _ => null,
    };

    /// <summary>Where a feed's root stands in text that begins with something else, such as a server's error messages; -1 where nowhere.</summary>
    public static int Find(string text) => Root().Match(text) is { Success: true } root ? root.Index : -1;

    [GeneratedRegex(@"<(?:[A-Za-z][\w.-]{0,20}:)?(?:rss|feed|rdf)(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
