namespace Ingest.Core.Feeds.Reading;

internal static class EntryLanguage
{
    /// <summary>The entry's own, not the one that it inherits: dc:language, language, or xml:lang on the entry or on its text.</summary>
    public static string? Of(FeedElement entry, string? inherited = null)
    {
        var named = entry.Children.Find(child => child.Name == "language" && child.Space is FeedNamespace.Core or FeedNamespace.DublinCore)?.Text;
        return LanguageTags.Of(named) ?? LanguageTags.Of(Different(entry.Scope.Language, inherited)) ?? LanguageTags.Of(OfText(entry));
    }

    private static string? OfText(FeedElement entry) => entry.Children
        .Find(child => child.Name is "content" or "title" or "summary" && Different(child.Scope.Language, entry.Scope.Language) is not null)?
        .Scope.Language;

    private static string? Different(string? own, string? inherited) => own == inherited ? null : own;
}
