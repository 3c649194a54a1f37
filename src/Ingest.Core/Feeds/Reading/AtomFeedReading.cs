using CodeHollow.FeedReader.Feeds;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Atom 0.3 and 1.0.</summary>
internal static class AtomFeedReading
{
    public static Feed Feed(FeedElement feed, IReadOnlyList<FeedEntry> entries)
    {
        var read = new AtomFeed("", FeedReaderXml.AtomOf("feed", feed));
        return new Feed
        {
            Title = read.Title ?? "",
            Link = EntryLinks.Alternate(read.Links),
            Description = read.Subtitle is { Length: > 0 } ? read.Subtitle : Text(feed, FeedNamespace.Core, "description"),
            Language = LanguageTags.Of(Text(feed, FeedNamespace.Core, "language") ?? Text(feed, FeedNamespace.DublinCore, "language") ?? feed.Scope.Language),
            UpdateInterval = UpdateIntervals.Of(Text(feed, FeedNamespace.Core, "ttl"), Syndication(feed)),
            Entries = entries,
        };
    }

    public static FeedEntry Entry(FeedElement entry, FeedElement feed, WarningList warnings)
    {
        var read = new AtomFeedItem(FeedReaderXml.AtomOf("entry", entry));
        var (published, updated) = EntryInstants.Of(entry, warnings);
        return new FeedEntry
        {
            Id = EntryIds.Of(read.Id is { Length: > 0 } ? read.Id : Text(entry, FeedNamespace.Core, "guid"), entry.Scope),
            Link = EntryLinks.Original(entry) ?? EntryLinks.Alternate(read.Links) ?? ContentSource(entry),
            Title = read.Title is { Length: > 0 } ? read.Title : OtherTitle(entry),
            Author = Authors(entry) ?? Text(entry, FeedNamespace.DublinCore, "creator") ?? Authors(feed),
            Published = published,
            Updated = updated,
            Summary = read.Summary is { Length: > 0 } ? read.Summary : MediaDescription(entry),
            Content = Html(entry, "content"),
            Categories = EntryCategories.Of(read.Categories, entry),
            Enclosures = EntryEnclosures.Of(entry),
            Language = EntryLanguage.Of(entry, feed.Scope.Language),
        };
    }

    /// <summary>RFC 4287, 4.2.1: an entry without authors has the feed's.</summary>
    private static string? Authors(FeedElement element)
    {
        if (element.Children.Count(IsAuthor) < 2)
            return element.Children.Find(IsAuthor) is { } author && FeedReaderXml.Person(author) is { Length: > 0 } person ? person : null;

        var names = element.Children.Where(IsAuthor).Select(FeedReaderXml.Person).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static bool IsAuthor(FeedElement element) => element.Is(FeedNamespace.Core, "author");

    private static string OtherTitle(FeedElement entry) => entry.Children
        .Where(child => child.Name == "title" && child.Space is FeedNamespace.DublinCore or FeedNamespace.Media)
        .Select(TextConstruct.Title)
        .FirstOrDefault(title => title.Length > 0) ?? "";

    private static string? Html(FeedElement entry, string name)
    {
        foreach (var child in entry.Children)
            if (child.Is(FeedNamespace.Core, name) && TextConstruct.Html(child) is { Length: > 0 } html)
                return html;

        return null;
    }

    private static Uri? ContentSource(FeedElement entry) =>
        entry.Children.Find(child => child.Is(FeedNamespace.Core, "content") && child.Attribute("src") is not null) is { } content
            ? content.Scope.Resolve(content.Attribute("src"))
            : null;

    private static string? MediaDescription(FeedElement entry) =>
        entry.Children.Find(child => child.Is(FeedNamespace.Media, "group"))?.Child("description")?.Text;

    private static Syndication Syndication(FeedElement feed) => new()
    {
        UpdatePeriod = Text(feed, FeedNamespace.Syndication, "updateperiod"),
        UpdateFrequency = Text(feed, FeedNamespace.Syndication, "updatefrequency"),
    };

    private static string? Text(FeedElement element, FeedNamespace space, string name) => element.TextOf(space, name);
}
