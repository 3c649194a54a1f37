using Ingest.Adapters.Http;
using Ingest.Core.Feeds;
using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

public sealed class ConditionalFetchTests : FetchTests
{
    private const string LastModified = "Fri, 13 Mar 2026 07:00:00 GMT";

    [Fact]
    public async Task BringsTheDocumentWithItsValidators()
    {
        var url = Publisher.Serve("/feed.xml", Answers.Document("<rss/>", "text/xml; charset=windows-1252", ("ETag", "W/\"v1\""), ("Last-Modified", LastModified)));

        var fetched = await FetchDocumentAsync(url);

        Text(fetched).ShouldBe("<rss/>");
        fetched.Address.ShouldBe(url);
        fetched.ContentType.ShouldBe("text/xml; charset=windows-1252");
        fetched.ETag.ShouldBe("W/\"v1\"");
        fetched.LastModified.ShouldBe(LastModified);
        fetched.MovedTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("W/\"weak\"")]
    [InlineData("\"strong--gzip\"")]
    [InlineData("unquoted-by-mistake")]
    [InlineData("\"with \\ and , in it\"")]
    public async Task SendsAnETagBackVerbatim(string eTag)
    {
        var url = Publisher.Serve("/feed.xml", Answers.Conditional(eTag, Answers.Document("<rss/>")));
        var first = await FetchDocumentAsync(url);

        var second = await FetchAsync(new FeedRequest(url, first.ETag));

        second.ShouldBeOfType<FetchOutcome.NotModified>();
        Publisher.Requests[1].Header("If-None-Match").ShouldBe(eTag);
    }

    [Theory]
    [InlineData(LastModified)]
    [InlineData("2026-03-13T07:00:00Z")]
    public async Task SendsLastModifiedBackVerbatim(string lastModified)
    {
        var url = Publisher.Serve("/feed.xml", Answers.Status(304));

        await FetchAsync(new FeedRequest(url, LastModified: lastModified));

        Publisher.Requests[0].Header("If-Modified-Since").ShouldBe(lastModified);
        Publisher.Requests[0].Header("If-None-Match").ShouldBeNull();
    }

    [Fact]
    public async Task AsksForANewFeedUnconditionally()
    {
        await FetchAsync(Publisher.Serve("/feed.xml", Answers.Document("<rss/>")));

        Publisher.Requests[0].Header("If-None-Match").ShouldBeNull();
        Publisher.Requests[0].Header("If-Modified-Since").ShouldBeNull();
    }

    [Fact]
    public async Task TellsTheValidatorsThatANotModifiedBrings()
    {
        var url = Publisher.Serve("/feed.xml", Answers.Status(304, ("ETag", "\"v2\""), ("Cache-Control", "max-age=900")));

        var unchanged = (await FetchAsync(new FeedRequest(url, "W/\"v1\""))).ShouldBeOfType<FetchOutcome.NotModified>();

        unchanged.ETag.ShouldBe("\"v2\"");
        unchanged.FreshFor.ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task TakesANotModifiedThatWasNotAskedForAsAnError()
    {
        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(304)));

        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain("304");
    }

    [Fact]
    public async Task DropsAValidatorThatCannotBeSentBack()
    {
        var url = Publisher.Serve("/feed.xml", Answers.Document("<rss/>", "text/xml", ("ETag", $"\"{new string('e', 5_000)}\"")));

        (await FetchDocumentAsync(url)).ETag.ShouldBeNull();
    }
}
