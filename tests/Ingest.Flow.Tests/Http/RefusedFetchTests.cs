using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ingest.Core.Feeds;
using Ingest.Support.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ingest.Flow.Tests.Http;

public sealed class RefusedFetchTests : FetchTests
{
    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(206)]
    public async Task AnErrorIsNamedByItsStatus(int status)
    {
        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(status)));

        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain($"{status}");
        failed.Reason.ShouldContain("/feed.xml");
        failed.RetryAfter.ShouldBeNull();
    }

    [Fact]
    public async Task AnErrorsBodyIsNotReadAsAFeed()
    {
        var url = Publisher.Serve("/feed.xml", async context =>
        {
            context.Response.StatusCode = 500;
            await Answers.Chunked(50_000_000)(context);
        });

        (await FetchFailureAsync(url)).Reason.ShouldContain("500");
    }

    [Fact]
    public async Task AGoneFeedHasEnded() =>
        (await FetchAsync(Publisher.Serve("/feed.xml", Answers.Status(410)))).ShouldBeOfType<FetchOutcome.Gone>();

    [Theory]
    [InlineData(503, "120")]
    [InlineData(429, "120")]
    [InlineData(500, "120")]
    [InlineData(429, "Fri, 13 Mar 2026 08:02:00 GMT")]
    public async Task RetryAfterIsReadAsSecondsOrAsADate(int status, string retryAfter) =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(status, ("Retry-After", retryAfter))))).RetryAfter.ShouldBe(TimeSpan.FromMinutes(2));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("Fri, 13 Mar 2020 08:02:00 GMT")]
    public async Task ARetryAfterThatSaysNothingIsIgnored(string retryAfter) =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(503, ("Retry-After", retryAfter))))).RetryAfter.ShouldBeNull();

    [Fact]
    public async Task TooManyRequestsWithoutATimeLeaveTheHostAloneForAWhile() =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(429)))).RetryAfter.ShouldBe(Options.BusyHostPause);

    [Fact]
    public async Task ARetryAfterIsCapped() =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Status(503, ("Retry-After", "99999999"))))).RetryAfter.ShouldBe(Options.MaxRetryAfter);

    [Fact]
    public async Task AClosedPortIsAFailure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await FetchFailureAsync(new Uri($"http://127.0.0.1:{port}/feed.xml"))).Outcome.ShouldBe(PullOutcome.Broken);
    }

    [Fact]
    public async Task AnAnswerThatIsCutOffIsNotTakenForTheDocument() =>
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.CutOff("<rss><channel>")))).Outcome.ShouldBe(PullOutcome.Broken);

    [Fact]
    public async Task AConnectionThatClosesWithoutAnAnswerIsAFailure()
    {
        var url = Publisher.Serve("/feed.xml", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        (await FetchFailureAsync(url)).Outcome.ShouldBe(PullOutcome.Broken);
    }

    [Fact]
    public async Task AnErrorsOwnWordsAreCutShort()
    {
        var url = Publisher.Serve("/feed.xml", context =>
        {
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = new string('x', 20_000);
            return Answers.Status(500)(context);
        });

        (await FetchFailureAsync(url)).Reason.Length.ShouldBeLessThan(1_000);
    }

    /// <summary>What the resolver throws for it is no network error, and comes through the guarded way out as it is.</summary>
    [Fact]
    public async Task ANameThatNoResolverTakesIsAFailure()
    {
        var label = new string('a', 60);

        (await FetchFailureAsync(new Uri($"http://{label}.{label}.{label}.{label}.{label}.example/feed.xml"))).Outcome.ShouldBe(PullOutcome.Broken);
    }

    [Fact]
    public async Task HeadersWithoutEndAreRefused()
    {
        var url = Publisher.Serve("/feed.xml", Answers.Document("<rss/>", "text/xml", ("X-Long", new string('x', 60_000))));

        (await FetchFailureAsync(url)).Outcome.ShouldBe(PullOutcome.Broken);
    }

    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsAFailure()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var secured = await Publisher.StartAsync(certificate: certificate);

        var failed = await FetchFailureAsync(secured.Serve("/feed.xml", Answers.Document("<rss/>")));

        failed.Outcome.ShouldBe(PullOutcome.Broken);
        failed.Reason.ShouldContain("certificate");
        secured.Requests.ShouldBeEmpty();
    }
}
