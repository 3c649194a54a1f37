using System.Text.Json;
using Ingest.Core;
using Ingest.Core.Feeds;

namespace Ingest.Support.Feeds;

/// <summary>What holds of every result, whatever the document was.</summary>
internal static class FeedInvariants
{
    /// <summary>A document's own entities may add so much, and its characters may each be written as one of JSON's escapes.</summary>
    private const int MostExpansion = 1_000_000, MostCharactersAByte = 12;

    /// <returns>What is broken; null where all holds.</returns>
    public static string? Broken(FeedParseResult result, int documentLength)
    {
        if (result.Feed is null == result.Fault is null)
            return "a result is a feed or a fault";

        if (result.Fault is { Message.Length: 0 })
            return "a fault says what it is";

        if (result.Feed is not { } feed)
            return null;

        if (feed.Entries.FirstOrDefault(entry => !IsWeb(entry.Link) || entry.Enclosures.Any(enclosure => !IsWeb(enclosure.Url))) is { } linked)
            return $"the link {linked.Link} is not of the web";

        if (feed.Entries.FirstOrDefault(entry => !IsUtc(entry.Published) || !IsUtc(entry.Updated)) is { } dated)
            return $"the instant {dated.Published} or {dated.Updated} is not in UTC";

        return JsonSerializer.Serialize(feed, IngestJson.Options).Length > MostExpansion + (documentLength * MostCharactersAByte)
            ? "the feed is far larger than its document"
            : null;
    }

    private static bool IsWeb(Uri? link) => link is null || (link.IsAbsoluteUri && link.Scheme is "http" or "https");

    private static bool IsUtc(DateTimeOffset? instant) => instant is not { } given || given.Offset == TimeSpan.Zero;
}
