namespace Ingest.Core.Feeds.Reading;

internal static class LanguageTags
{
    /// <summary>As published, but for the underscore of Java's locales; null where there is none.</summary>
    public static string? Of(string? published)
    {
        var tag = published?.Trim().Replace('_', '-');
        return string.IsNullOrEmpty(tag) ? null : tag;
    }
}
