using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class PullOrderTests
{
    [Fact]
    public void TakesHostsInTurnAndTheLongestDueFirst()
    {
        var due = new[] { Feed("a.example/1", 5), Feed("a.example/2", 9), Feed("A.example/3", 1), Feed("b.example/1", 2), Feed("c.example/1", 3) };

        PullOrder.Interleaved(due).Select(item => (item.Feed.Url.PathAndQuery + "@" + item.Feed.Url.Host, item.Turn))
            .ShouldBe([("/2@a.example", 0), ("/1@c.example", 0), ("/1@b.example", 0), ("/1@a.example", 1), ("/3@a.example", 2)]);
    }

    private static FeedState Feed(string address, int minutesDue) => Some.Feed(new Uri($"https://{address}")) with { NextDueAt = Some.Now.AddMinutes(-minutesDue) };
}
