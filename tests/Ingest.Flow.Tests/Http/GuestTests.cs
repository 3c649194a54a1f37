using Ingest.Core.Feeds;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

/// <summary>How we behave towards publishers.</summary>
public sealed class GuestTests : FetchTests
{
    [Fact]
    public async Task SaysWhoAsksAndForWhat()
    {
        await FetchAsync(Publisher.Serve("/feed.xml", Answers.Document("<rss/>")));

        var request = Publisher.Requests.ShouldHaveSingleItem();
        request.Header("User-Agent").ShouldBe("Ingest/1.0 (+https://ingest.example/about)");
        request.Header("Accept").ShouldStartWith("application/atom+xml, application/rss+xml, application/feed+json");
        request.Header("Accept-Encoding").ShouldBe("gzip, deflate, br");
    }

    [Fact]
    public async Task KeepsNoCookies()
    {
        var url = Publisher.Serve("/feed.xml", Answers.Document("<rss/>", "text/xml", ("Set-Cookie", "visitor=1; Path=/")));

        await FetchAsync(url);
        await FetchAsync(url);

        Publisher.Requests.ShouldAllBe(request => request.Header("Cookie") == null);
    }

    [Fact]
    public async Task AsksOneHostForOneFeedAtATime()
    {
        var feeds = Enumerable.Range(0, 12).Select(number => Publisher.Serve($"/{number}.xml", async context =>
        {
            await Task.Yield();
            await Answers.Document("<rss/>")(context);
        }));

        var outcomes = await Task.WhenAll(feeds.Select(FetchAsync));

        outcomes.ShouldAllBe(outcome => outcome is FetchOutcome.Fetched);
        Publisher.MostAtOnce.ShouldBe(1);
    }

    [Fact]
    public async Task AsksTwoHostsAtTheSameTime()
    {
        var release = new TaskCompletionSource();
        Publisher.Serve("/slow.xml", Answers.After(release.Task, Answers.Document("<rss/>")));
        var slow = FetchAsync(Publisher.At("/slow.xml"));
        await Publisher.ArrivalAsync("/slow.xml").WaitAsync(Cancellation);
        Publisher.Serve("/quick.xml", Answers.Document("<rss/>"));

        await FetchDocumentAsync(Publisher.At("/quick.xml", "localhost"));

        slow.IsCompleted.ShouldBeFalse();
        release.SetResult();
        (await slow).ShouldBeOfType<FetchOutcome.Fetched>();
    }

    [Fact]
    public async Task TwoHostsThatRedirectToEachOtherDoNotBlockEachOther()
    {
        Publisher.Serve("/end.xml", Answers.Document("<rss/>"));
        Publisher.Serve("/there.xml", Answers.Redirect(302, Publisher.At("/end.xml", "localhost").AbsoluteUri));
        Publisher.Serve("/back.xml", Answers.Redirect(302, Publisher.At("/end.xml", "127.0.0.1").AbsoluteUri));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            FetchAsync(number % 2 == 0 ? Publisher.At("/there.xml", "127.0.0.1") : Publisher.At("/back.xml", "localhost"))));

        outcomes.ShouldAllBe(outcome => outcome is FetchOutcome.Fetched);
    }

    [Fact]
    public async Task WaitingForTheHostsTurnDoesNotCountAsTimeOfTheFetch()
    {
        Options = Options with { TotalTimeout = TimeSpan.FromMinutes(10), IdleTimeout = TimeSpan.FromSeconds(20), MaxHostWait = TimeSpan.FromHours(1) };
        var release = new TaskCompletionSource();
        Publisher.Serve("/slow.xml", Answers.Drip(TimeSpan.FromMilliseconds(5)));
        Publisher.Serve("/next.xml", Answers.Document("<rss/>"));
        var slow = FetchAsync(Publisher.At("/slow.xml"));
        await Publisher.ArrivalAsync("/slow.xml").WaitAsync(Cancellation);
        var next = FetchAsync(Publisher.At("/next.xml"));

        Time.Advance(TimeSpan.FromMinutes(10));

        (await slow).ShouldBeOfType<FetchOutcome.Failed>().Outcome.ShouldBe(PullOutcome.Timeout);
        (await next).ShouldBeOfType<FetchOutcome.Fetched>();
    }

    /// <summary>A name that is refused before any packet is sent: the pause is kept whatever came of the request.</summary>
    [Fact]
    public async Task PausesBetweenTwoFeedsOfAPublicHost()
    {
        var label = new string('a', 60);
        var url = new Uri($"http://{label}.{label}.{label}.{label}.{label}.example/feed.xml");
        await FetchAsync(url);

        var second = FetchAsync(url);

        second.IsCompleted.ShouldBeFalse();
        Time.Advance(Options.HostPause);
        await second;
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task LeavesAHostAloneForAllItsFeedsWhenItAsksForIt(int status)
    {
        Publisher.Serve("/busy.xml", Answers.Status(status, ("Retry-After", "3600")));
        Publisher.Serve("/other.xml", Answers.Document("<rss/>"));
        await FetchAsync(Publisher.At("/busy.xml"));
        Time.Advance(TimeSpan.FromMinutes(20));

        var failed = await FetchFailureAsync(Publisher.At("/other.xml"));

        failed.RetryAfter.ShouldBe(TimeSpan.FromMinutes(40));
        Publisher.Requests.Count.ShouldBe(1);
        await FetchDocumentAsync(Publisher.At("/other.xml", "localhost"));
        Time.Advance(TimeSpan.FromMinutes(40));
        await FetchDocumentAsync(Publisher.At("/other.xml"));
    }
}
