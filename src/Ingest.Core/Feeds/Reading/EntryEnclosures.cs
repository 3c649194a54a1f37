using System.Globalization;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Files that an entry carries: RSS enclosures and Atom's links first, then Media RSS; each address once.</summary>
internal static class EntryEnclosures
{
    public static IReadOnlyList<Enclosure> Of(FeedElement entry)
    {
        if (!entry.Children.Exists(element => element.Space == FeedNamespace.Media || IsEnclosure(element)))
            return [];

        var enclosures = new List<Enclosure>();
        var seen = new HashSet<Uri>();
        foreach (var element in entry.Children.Where(IsEnclosure).Concat(Media(entry)))
            if (ToEnclosure(element) is { } enclosure && seen.Add(enclosure.Url))
                enclosures.Add(enclosure);

        return enclosures;
    }

    private static bool IsEnclosure(FeedElement element) =>
        element.Space is FeedNamespace.Core or FeedNamespace.Atom
        && (element.Name == "enclosure" || (element.Name == "link" && IsEnclosureRelation(element.Attribute("rel"))));

    private static bool IsEnclosureRelation(string? relation) => relation?.EndsWith("enclosure", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<FeedElement> Media(FeedElement entry) => entry.Children
        .Where(element => element.Space == FeedNamespace.Media)
        .SelectMany(element => element.Name == "group" ? element.Children : [element])
        .Where(element => element.Is(FeedNamespace.Media, "content"));

    private static Enclosure? ToEnclosure(FeedElement element)
    {
        var url = element.Scope.Resolve(element.Attribute("url") ?? element.Attribute("href"));
        return url is null ? null : new Enclosure(url, element.Attribute("type"), Length(element.Attribute("length") ?? element.Attribute("filesize")));
    }

    private static long? Length(string? text) =>
        long.TryParse(text, NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length) ? length : null;
}
