namespace Ingest.Core.Feeds.Reading;

internal static class EntryIds
{
    /// <summary>
    /// As published, character by character (RFC 4287, 4.2.6.1). Only a path is resolved, as the Universal Feed Parser does;
    /// a bare word or number is not, or all ids would change when the feed moves.
    /// </summary>
    public static string? Of(string? published, ElementScope scope) =>
        published is not null && published.StartsWith('/') && scope.Resolve(published) is { } resolved ? resolved.OriginalString : published;
}
