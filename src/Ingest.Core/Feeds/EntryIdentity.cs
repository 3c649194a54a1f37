namespace Ingest.Core.Feeds;

/// <summary>What makes an entry the same entry, and what makes it an edited one.</summary>
public static class EntryIdentity
{
    /// <summary>
    /// The keys of a document's entries, in their order: by guid, else by link, else by title and summary.
    /// Publishers do reuse guids; where one document has a guid twice with different links, the links decide.
    /// Of entries that come to the same key the first stands.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<EntryKey, FeedEntry>> KeysOf(IEnumerable<FeedEntry> entries)
    {
        var list = entries.ToList();
        var reused = list.Where(entry => entry.Id is not null)
            .GroupBy(entry => entry.Id!, StringComparer.Ordinal)
            .Where(group => group.Select(entry => entry.Link).Distinct().Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. list.Select(entry => KeyValuePair.Create(KeyOf(entry, reused), entry)).DistinctBy(pair => pair.Key)];
    }

    /// <summary>Whether at least half of a document's entries were seen in another feed: two addresses of one feed differ by what was published in between.</summary>
    public static bool IsSameContent(IEnumerable<FeedEntry> entries, IReadOnlyDictionary<EntryKey, SeenEntry> seen)
    {
        var keys = KeysOf(entries);
        return keys.Count > 0 && 2 * keys.Count(pair => seen.ContainsKey(pair.Key)) >= keys.Count;
    }

    /// <summary>Over what a reader would see: an edit changes it, a new order of categories or a later date alone does not.</summary>
    public static string ContentHashOf(FeedEntry entry) =>
        ContentHash.Of(entry.Title, entry.Link?.AbsoluteUri, entry.Summary, entry.Content);

    private static EntryKey KeyOf(FeedEntry entry, HashSet<string> reused) => entry switch
    {
        { Id: { Length: > 0 } id } when !reused.Contains(id) => new EntryKey(ContentHash.Of("id", id)),
        { Link: { } link } => new EntryKey(ContentHash.Of("link", link.AbsoluteUri)),
        _ => new EntryKey(ContentHash.Of("text", entry.Title, entry.Summary ?? entry.Content)),
    };
}
