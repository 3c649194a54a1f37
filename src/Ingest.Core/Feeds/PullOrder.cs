namespace Ingest.Core.Feeds;

/// <summary>In which order feeds that are due are asked for: hosts in turn, so that no host's many feeds stand in a row before everybody else's.</summary>
public static class PullOrder
{
    /// <summary>In bunches of feeds of different hosts, each with its hosts' turn: 0 for a host's first feed, 1 for its second. The longest due come first.</summary>
    public static IReadOnlyList<(IReadOnlyList<FeedState> Feeds, int Turn)> Bunches(IEnumerable<FeedState> due, int size) =>
    [
        .. due.OrderBy(feed => feed.NextDueAt)
            .GroupBy(feed => feed.Url.IdnHost, StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => host.Select((feed, turn) => (Feed: feed, Turn: turn)))
            .GroupBy(item => item.Turn, item => item.Feed)
            .OrderBy(turn => turn.Key)
            .SelectMany(turn => turn.Chunk(size).Select(bunch => ((IReadOnlyList<FeedState>)bunch, turn.Key))),
    ];
}
