using Ingest.Adapters.Http;
using Ingest.Core.Feeds;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

public sealed class FetchTimeTests : FetchTests
{
    [Fact]
    public async Task HeadersThatDoNotComeAreATimeout()
    {
        var failed = (await FetchForAsync(Publisher.Serve("/feed.xml", Answers.Silence()), Options.IdleTimeout)).ShouldBeOfType<FetchOutcome.Failed>();

        failed.Outcome.ShouldBe(PullOutcome.Timeout);
        failed.Reason.ShouldContain("silent for 20 s");
    }

    [Fact]
    public async Task ABodyThatFallsSilentIsATimeout()
    {
        Options = Options with { IdleTimeout = TimeSpan.FromMilliseconds(300), TotalTimeout = TimeSpan.FromMinutes(5) };
        using var fetcher = new FeedFetcher(Options, TimeProvider.System);

        var failed = (await fetcher.FetchAsync(new FeedRequest(Publisher.Serve("/feed.xml", Answers.Stall("<rss>"))), Cancellation)).ShouldBeOfType<FetchOutcome.Failed>();

        failed.Outcome.ShouldBe(PullOutcome.Timeout);
        failed.Reason.ShouldContain("silent for 0.3 s");
    }

    [Fact]
    public async Task ABodyThatDripsIsEndedByTheTotalTime()
    {
        Options = Options with { IdleTimeout = TimeSpan.FromMinutes(5), TotalTimeout = TimeSpan.FromSeconds(3) };
        using var fetcher = new FeedFetcher(Options, TimeProvider.System);

        var failed = (await fetcher.FetchAsync(new FeedRequest(Publisher.Serve("/feed.xml", Answers.Drip(TimeSpan.FromMilliseconds(20)))), Cancellation)).ShouldBeOfType<FetchOutcome.Failed>();

        failed.Outcome.ShouldBe(PullOutcome.Timeout);
        failed.Reason.ShouldContain("did not finish in time");
    }

    [Fact]
    public async Task RedirectsShareOneTotalTime()
    {
        Options = Options with { IdleTimeout = TimeSpan.FromMinutes(5) };
        Publisher.Serve("/second.xml", Answers.Silence());
        var url = Publisher.Serve("/first.xml", context =>
        {
            Time.Advance(Options.TotalTimeout * 0.75);
            return Answers.Redirect(302, "/second.xml")(context);
        });

        var fetch = FetchAsync(url);
        await Publisher.ArrivalAsync("/second.xml").WaitAsync(Cancellation);
        Time.Advance(Options.TotalTimeout * 0.25);

        (await fetch).ShouldBeOfType<FetchOutcome.Failed>().Outcome.ShouldBe(PullOutcome.Timeout);
    }

    [Fact]
    public async Task TheCallersCancellationIsThrownNotReported()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var url = Publisher.Serve("/feed.xml", Answers.Silence());
        var fetch = Fetcher.FetchAsync(new FeedRequest(url), caller.Token);
        await Publisher.ArrivalAsync("/feed.xml").WaitAsync(Cancellation);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(fetch);
    }
}
