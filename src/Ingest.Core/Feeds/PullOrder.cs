namespace Ingest.Core.Feeds;

/// <summary>In which order feeds that are due are asked for: hosts in turn, so that no host's many feeds stand in a row before everybody else's.</summary>
public static class PullOrder
{
    /// <returns>Each feed with its turn at its host: 0 for a host's first, 1 for its second. The longest due come first.</returns>
    public static IReadOnlyList<(FeedState Feed, int Turn)> Interleaved(IEnumerable<FeedState> due) =>
    [
        .. due.OrderBy(feed => feed.NextDueAt)
            .GroupBy(feed => feed.Url.IdnHost, StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => host.Select((feed, turn) => (Feed: feed, Turn: turn)))
            .OrderBy(item => item.Turn),
    ];
}
