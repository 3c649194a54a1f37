using Ingest.Adapters.Http;
using Ingest.Core.Feeds;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

public sealed class RedirectTests : FetchTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task APermanentRedirectMovesTheFeed(int status)
    {
        var moved = Publisher.Serve("/new.xml", Answers.Document("<rss/>"));

        var fetched = await FetchDocumentAsync(Publisher.Serve("/old.xml", Answers.Redirect(status, "/new.xml")));

        fetched.MovedTo.ShouldBe(moved);
        fetched.Address.ShouldBe(moved);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task APassingRedirectIsFollowedAndForgotten(int status)
    {
        var other = Publisher.Serve("/today.xml", Answers.Document("<rss/>"));

        var fetched = await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Redirect(status, other.AbsoluteUri)));

        fetched.MovedTo.ShouldBeNull();
        fetched.Address.ShouldBe(other);
    }

    [Theory]
    [InlineData(301, 302)]
    [InlineData(302, 301)]
    [InlineData(302, 308)]
    public async Task OnePassingRedirectOnTheWayKeepsTheFeedWhereItIs(int first, int second)
    {
        Publisher.Serve("/b.xml", Answers.Redirect(second, "/c.xml"));
        Publisher.Serve("/c.xml", Answers.Document("<rss/>"));

        (await FetchDocumentAsync(Publisher.Serve("/a.xml", Answers.Redirect(first, "/b.xml")))).MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task ARedirectIsReadRelativeToItsOwnAddressAndLosesItsFragment()
    {
        var moved = Publisher.Serve("/feeds/new.xml", Answers.Document("<rss/>"));

        (await FetchDocumentAsync(Publisher.Serve("/feeds/old.xml", Answers.Redirect(301, "new.xml#top")))).MovedTo.ShouldBe(moved);
    }

    [Fact]
    public async Task ARedirectIsAskedWithTheSameValidators()
    {
        var moved = Publisher.Serve("/new.xml", Answers.Conditional("\"v1\"", Answers.Document("<rss/>")));
        var url = Publisher.Serve("/old.xml", Answers.Redirect(301, "/new.xml"));

        var unchanged = (await FetchAsync(new FeedRequest(url, "\"v1\""))).ShouldBeOfType<FetchOutcome.NotModified>();

        unchanged.MovedTo.ShouldBe(moved);
    }

    [Fact]
    public async Task ALoopEndsAfterTheBoundedRedirects()
    {
        Options = Options with { MaxRedirects = 4 };
        Publisher.Serve("/b.xml", Answers.Redirect(301, "/a.xml"));

        var failed = await FetchFailureAsync(Publisher.Serve("/a.xml", Answers.Redirect(301, "/b.xml")));

        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain("redirects");
        Publisher.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ARedirectToNowhereIsAnError() =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(302)))).Reason.ShouldContain("302");

    [Fact]
    public async Task AFeedThatEndedAtItsNewAddressHasEnded()
    {
        Publisher.Serve("/new.xml", Answers.Status(410));

        (await FetchAsync(Publisher.Serve("/old.xml", Answers.Redirect(301, "/new.xml")))).ShouldBeOfType<FetchOutcome.Gone>();
    }

    [Fact]
    public async Task AnEndWhereAPassingRedirectLedIsNotTheFeedsOwn()
    {
        Publisher.Serve("/maintenance", Answers.Status(410));

        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, "/maintenance")))).Outcome.ShouldBe(PullOutcome.Broken);
    }

    [Fact]
    public async Task ARedirectToAnAllowedHostIsFollowed()
    {
        await using var other = await Publisher.StartAsync();
        Options = Options with { AllowedHosts = [Publisher.Address.Authority, other.Address.Authority] };
        var target = other.Serve("/feed.xml", Answers.Document("<rss/>"));

        (await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, target.AbsoluteUri)))).Address.ShouldBe(target);
    }

    [Fact]
    public async Task ARedirectMayLeaveOutTheScheme()
    {
        var other = Publisher.Serve("/today.xml", Answers.Document("<rss/>"));

        (await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, $"//{other.Authority}/today.xml")))).Address.ShouldBe(other);
    }

    [Theory]
    [InlineData("http://:80:80/")]
    [InlineData("//[not-an-address/feed.xml")]
    [InlineData("http://")]
    [InlineData("http:///feed.xml")]
    [InlineData("mailto:editor@news.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:,feed")]
    public async Task ARedirectToWhatIsNoAddressIsAFailure(string location) =>
        (await FetchAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, location)))).ShouldBeOfType<FetchOutcome.Failed>();

    [Fact]
    public async Task ARedirectToAnEndlessAddressIsBlockedInFewWords()
    {
        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Redirect(301, "/" + new string('x', 20_000))));

        failed.Outcome.ShouldBe(PullOutcome.Blocked);
        failed.Reason.Length.ShouldBeLessThan(1_000);
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed.xml")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/feed.xml")]
    [InlineData("http://localhost/feed.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/feed.xml")]
    [InlineData("http://reader:secret@news.example/feed.xml")]
    public async Task ARedirectToWhatIsNotPublicIsBlocked(string location)
    {
        Options = Options with { AllowedHosts = [Publisher.Address.Authority] };

        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, location)));

        failed.Outcome.ShouldBe(PullOutcome.Blocked);
        failed.Reason.ShouldNotContain("secret");
    }

    [Fact]
    public async Task ARedirectToAnotherPortOfAnAllowedHostIsBlocked()
    {
        await using var other = await Publisher.StartAsync();
        Options = Options with { AllowedHosts = [Publisher.Address.Authority] };

        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Redirect(302, other.At("/feed.xml").AbsoluteUri)));

        failed.Outcome.ShouldBe(PullOutcome.Blocked);
        other.Requests.ShouldBeEmpty();
    }
}
