using CodeHollow.FeedReader.Feeds;

namespace Ingest.Core.Feeds.Reading;

/// <summary>RSS 0.90 to 2.0, RDF's included, with the modules that publishers use.</summary>
internal static class RssFeedReading
{
    public static Feed Feed(FeedElement channel, IReadOnlyList<FeedEntry> entries)
    {
        var read = new Rss20Feed("", FeedReaderXml.Rss("channel", channel));
        return new Feed
        {
            Title = First(read.Title, Title(channel)) ?? "",
            Link = ToUri(read.Link) ?? AtomLink(channel),
            Description = First(read.Description, Text(channel, FeedNamespace.DublinCore, "description"), Text(channel, FeedNamespace.ITunes, "summary"), Text(channel, FeedNamespace.ITunes, "subtitle"), Text(channel, FeedNamespace.Core, "subtitle"), Text(channel, FeedNamespace.Core, "tagline")),
            Language = LanguageTags.Of(First(read.Language, Text(channel, FeedNamespace.DublinCore, "language"), LanguageOf(channel))),
            UpdateInterval = UpdateIntervals.Of(read.TTL, read.Sy),
            Skipped = UpdateIntervals.SkippedBy(channel),
            Entries = entries,
        };
    }

    public static FeedEntry Entry(FeedElement item, WarningList warnings)
    {
        var read = new Rss20FeedItem(FeedReaderXml.Rss("item", item));
        var (published, updated) = EntryInstants.Of(item, warnings);
        var link = EntryLinks.Original(item) ?? ToUri(read.Link) ?? AtomLink(item) ?? Permalink(item);
        return new FeedEntry
        {
            Id = EntryIds.Of(First(read.Guid, Text(item, FeedNamespace.Core, "id"), Text(item, FeedNamespace.Atom, "id"), item.Attribute("about"), link?.OriginalString), item.Scope),
            Link = link,
            Title = First(read.Title) ?? Title(item) ?? "",
            Author = First(read.Author) ?? First(Creators(item), Text(item, FeedNamespace.ITunes, "author"), AtomAuthor(item)),
            Published = published,
            Updated = updated,
            Summary = First(read.Description) ?? First(Text(item, FeedNamespace.Core, "summary"), read.DC.Description, Text(item, FeedNamespace.ITunes, "summary"), MediaDescription(item), Text(item, FeedNamespace.ITunes, "subtitle")),
            Content = Content(item),
            Categories = EntryCategories.Of(read.Categories, item),
            Enclosures = EntryEnclosures.Of(item),
            Language = EntryLanguage.Of(item),
        };
    }

    /// <summary>A guid is a link unless it says that it isn't, and only when it looks like one.</summary>
    private static Uri? Permalink(FeedElement item)
    {
        var guid = item.Children.Find(child => child.Is(FeedNamespace.Core, "guid"));
        if (guid is null || string.Equals(guid.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase))
            return ToUri(item.Attribute("about"));

        return guid.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || guid.Text.StartsWith('/') ? guid.Scope.Resolve(guid.Text) : null;
    }

    private static Uri? AtomLink(FeedElement element) => EntryLinks.Alternate(element.Children
        .Where(child => child.Is(FeedNamespace.Atom, "link") && child.Attribute("rel") is null or "alternate")
        .Select(FeedReaderXml.AtomLink)
        .OfType<System.Xml.Linq.XElement>()
        .Select(link => new AtomLink(link)));

    private static string? Title(FeedElement element) => element.Children
        .Where(child => child.Name == "title" && child.Space is FeedNamespace.DublinCore or FeedNamespace.Media or FeedNamespace.ITunes or FeedNamespace.Atom)
        .Select(TextConstruct.Title)
        .FirstOrDefault(title => title.Length > 0);

    /// <summary>The whole text where a feed has it beside the summary. A second description is that (so do the feeds of some old servers).</summary>
    private static string? Content(FeedElement item)
    {
        var content = item.Children.Find(child => child.Text.Length > 0 && (child.Space, child.Name) is
            (FeedNamespace.Content, "encoded") or (FeedNamespace.Core or FeedNamespace.Xhtml, "body") or (FeedNamespace.Core, "fullitem") or (FeedNamespace.Core or FeedNamespace.Atom, "content"));
        return First(
            content is null ? null : TextConstruct.Html(content),
            item.Children.Where(child => child.Is(FeedNamespace.Core, "description")).Skip(1).FirstOrDefault()?.Text);
    }

    private static string? MediaDescription(FeedElement item) => First(
        Text(item, FeedNamespace.Media, "description"),
        item.Children.Find(child => child.Is(FeedNamespace.Media, "group"))?.Child("description")?.Text,
        item.Children.Find(child => child.Is(FeedNamespace.Media, "content"))?.Child("description")?.Text);

    private static string? Creators(FeedElement item)
    {
        var first = item.TextOf(FeedNamespace.DublinCore, "creator") ?? item.TextOf(FeedNamespace.DublinCore, "author");
        return item.Children.Count(IsCreator) > 1
            ? string.Join(", ", item.Children.Where(IsCreator).Select(child => child.Text).Distinct(StringComparer.Ordinal))
            : first;
    }

    private static bool IsCreator(FeedElement element) =>
        element.Space == FeedNamespace.DublinCore && element.Name is "creator" or "author" && element.Text.Length > 0;

    private static string? AtomAuthor(FeedElement item) =>
        item.Children.Find(child => child.Is(FeedNamespace.Atom, "author")) is { } author ? FeedReaderXml.Person(author) : null;

    private static string? LanguageOf(FeedElement channel) => channel.Scope.Language ?? channel.Children.Find(child => child.Scope.Language is not null)?.Scope.Language;

    private static string? Text(FeedElement element, FeedNamespace space, string name) => element.TextOf(space, name);

    private static string? First(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate;

        return null;
    }

    private static Uri? ToUri(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri : null;
}
