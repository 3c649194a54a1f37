using Ingest.Core.Feeds.Dates;

namespace Ingest.Core.Feeds.Reading;

/// <summary>When an entry says that it was published and updated. Of two elements for one instant the later in the document stands.</summary>
internal static class EntryInstants
{
    public static (DateTimeOffset? Published, DateTimeOffset? Updated) Of(FeedElement entry, WarningList warnings)
    {
        DateTimeOffset? published = null, updated = null, created = null;
        foreach (var element in entry.Children)
        {
            switch (element.Space, element.Name)
            {
                case (FeedNamespace.Core or FeedNamespace.Atom, "pubdate" or "published" or "issued"):
                case (FeedNamespace.DublinCore or FeedNamespace.DublinCoreTerms, "issued" or "available"):
                    published = Instant(element, warnings) ?? published;
                    break;
                case (FeedNamespace.Core or FeedNamespace.Atom, "updated" or "modified" or "lastbuilddate" or "date"):
                case (FeedNamespace.DublinCore or FeedNamespace.DublinCoreTerms, "date" or "modified"):
                    updated = Instant(element, warnings) ?? updated;
                    break;
                case (FeedNamespace.Core or FeedNamespace.DublinCore or FeedNamespace.DublinCoreTerms, "created"):
                    created = Instant(element, warnings) ?? created;
                    break;
            }
        }

        return (published ?? created, updated);
    }

    private static DateTimeOffset? Instant(FeedElement element, WarningList warnings)
    {
        if (element.Text.Length == 0)
            return null;

        if (FeedDate.Read(element.Text) is { } instant)
            return instant;

        warnings.Add($"{element.Name} '{Shortened(element.Text)}' is no date");
        return null;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
