using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class PullOrderTests
{
    private static readonly FeedState[] Due = [Feed("a.example/1", 5), Feed("a.example/2", 9), Feed("A.example/3", 1), Feed("b.example/1", 2), Feed("c.example/1", 3)];

    [Fact]
    public void TakesHostsInTurnAndTheLongestDueFirst() =>
        Words(PullOrder.Bunches(Due, 10)).ShouldBe(["0: a/2 c/1 b/1", "1: a/1", "2: a/3"]);

    [Fact]
    public void PutsNoMoreInABunchThanAsked() =>
        Words(PullOrder.Bunches(Due, 2)).ShouldBe(["0: a/2 c/1", "0: b/1", "1: a/1", "2: a/3"]);

    private static IEnumerable<string> Words(IEnumerable<(IReadOnlyList<FeedState> Feeds, int Turn)> bunches) =>
        bunches.Select(bunch => $"{bunch.Turn}: {string.Join(' ', bunch.Feeds.Select(feed => feed.Url.Host[0] + feed.Url.AbsolutePath))}");

    private static FeedState Feed(string address, int minutesDue) => Some.Feed(new Uri($"https://{address}")) with { NextDueAt = Some.Now.AddMinutes(-minutesDue) };
}
