using CodeHollow.FeedReader.Feeds;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Of all the links that an Atom entry or feed has, the one that a reader follows.</summary>
internal static class EntryLinks
{
    /// <summary>From the best to the last resort. Never an enclosure, a licence, a reply or an address for editing.</summary>
    private static readonly string[] Relations = ["alternate", "canonical", "via", "related", "self"];

    /// <summary>Where FeedBurner has put an address of its own that counts clicks.</summary>
    public static Uri? Original(FeedElement entry) =>
        entry.Children.Find(child => child.Is(FeedNamespace.FeedBurner, "origlink")) is { } link ? link.Scope.Resolve(link.Text) : null;

    public static Uri? Alternate(IEnumerable<AtomLink> links)
    {
        var all = links.ToList();
        if (all is [var only] && RelationOf(only) == Relations[0])
            return ToUri(only);

        foreach (var relation in Relations)
            if (Best(all.Where(link => RelationOf(link) == relation)) is { } found)
                return found;

        return null;
    }

    /// <summary>A page, when the same is there in other formats as well.</summary>
    private static Uri? Best(IEnumerable<AtomLink> links)
    {
        AtomLink? best = null;
        foreach (var link in links)
        {
            if (IsPage(link))
                return ToUri(link);

            best ??= link;
        }

        return best is null ? null : ToUri(best);
    }

    private static bool IsPage(AtomLink link) => string.IsNullOrEmpty(link.LinkType) || link.LinkType.Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>IANA's relations may be written as addresses (RFC 4287, 4.2.7.2).</summary>
    private static string RelationOf(AtomLink link)
    {
        var relation = link.Relation?.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(relation) ? "alternate" : relation[(relation.LastIndexOf('/') + 1)..];
    }

    private static Uri ToUri(AtomLink link) => new(link.Href, UriKind.Absolute);
}
