namespace Ingest.Core.Feeds.Reading;

/// <summary>The publisher's own tags, each once, without regard to case.</summary>
internal static class EntryCategories
{
    public static IReadOnlyList<string> Of(IEnumerable<string?> read, FeedElement entry)
    {
        var categories = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var category in read.Concat(entry.Children.SelectMany(Modules)))
            if (category is not null && PlainText.OfText(category) is { Length: > 0 } text && seen.Add(text))
                categories.Add(text);

        return categories;
    }

    private static IEnumerable<string> Modules(FeedElement element) => (element.Space, element.Name) switch
    {
        (FeedNamespace.DublinCore or FeedNamespace.DublinCoreTerms, "subject") => [element.Text],
        (FeedNamespace.Media, "category") => [element.Text],
        (FeedNamespace.Atom, "category") => [element.Attribute("term") ?? ""],
        (FeedNamespace.ITunes, "category") => [element.Attribute("text") ?? ""],
        (FeedNamespace.ITunes or FeedNamespace.Media, "keywords") => element.Text.Split(','),
        _ => [],
    };
}
