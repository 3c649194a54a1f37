using Ingest.Adapters.Http;
using Ingest.Core.Feeds;
using Ingest.Support.Http;
using Microsoft.Security.AntiSSRF;

namespace Ingest.Flow.Tests.Http;

public sealed class FeedAddressGuardTests : FetchTests
{
    [Theory]
    [InlineData("https://www.diario.example/rss.xml")]
    [InlineData("http://diario.example:8080/rss?lang=es#top")]
    [InlineData("https://новости.example/rss")]
    [InlineData("https://8.8.8.8/feed")]
    [InlineData("https://[2606:4700:4700::1111]/feed")]
    public void LetsPublicAddressesPass(string address) => Guard().RefusalOf(new Uri(address)).ShouldBeNull();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/metadata/instance")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://feeds.localhost/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://intranet/feed.xml")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://①②⑦.0.0.1/")]
    [InlineData("ftp://diario.example/rss.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://reader:secret@diario.example/")]
    public void RefusesWhatIsNotPublic(string address) => Guard().RefusalOf(new Uri(address)).ShouldNotBeNull();

    [Theory]
    [InlineData("localhost", "http://localhost:7071/feed", true)]
    [InlineData("LocalHost:7071", "http://localhost:7071/feed", true)]
    [InlineData("localhost:7071", "http://localhost:7072/feed", false)]
    [InlineData("localhost:7071", "http://127.0.0.1:7071/feed", false)]
    [InlineData("localhost:80", "http://localhost/feed", true)]
    [InlineData("localhost:80", "https://localhost/feed", false)]
    [InlineData("[::1]:7071", "http://[0:0::1]:7071/feed", true)]
    [InlineData("127.0.0.1", "http://2130706433/feed", true)]
    [InlineData("127.0.0.1", "http://127.0.0.1.nip.example/feed", false)]
    public void AllowsAHostAndPortByName(string allowed, string address, bool isAllowed) => Guard(allowed).IsAllowedByName(new Uri(address)).ShouldBe(isAllowed);

    [Fact]
    public void AnAllowedHostMustStillBeAskedByHttpAndWithoutAPassword()
    {
        Guard("localhost").RefusalOf(new Uri("ftp://localhost/feed")).ShouldNotBeNull();
        Guard("localhost").RefusalOf(new Uri("http://reader:secret@localhost/feed")).ShouldNotBeNull();
    }

    [Fact]
    public async Task WhatIsNotPublicIsNotAsked()
    {
        Options = Options with { AllowedHosts = [] };

        var failed = await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Document("<rss/>")));

        failed.Outcome.ShouldBe(PullOutcome.Blocked);
        failed.Reason.ShouldContain("Feeds:AllowedHosts");
        Publisher.Requests.ShouldBeEmpty();
    }

    /// <summary>The names would pass if only text were looked at: what counts is where they lead when the connection is opened.</summary>
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    public async Task ANameThatLeadsToAPrivateAddressIsNotConnectedTo(string host)
    {
        Options = Options with { AllowedHosts = [] };
        using var transport = new FeedTransport(Options, Guard());
        using var request = new HttpRequestMessage(HttpMethod.Get, Publisher.At("/feed.xml", host));

        await Should.ThrowAsync<AntiSSRFException>(transport.SendAsync(request, Cancellation));

        Publisher.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheMachinesProxyIsNotAsked(bool isAllowedByName)
    {
        Publisher.Serve("/feed.xml", Answers.Document("<rss/>"));
        Options = Options with { AllowedHosts = isAllowedByName ? ["127.0.0.1"] : [] };
        using var transport = new FeedTransport(Options, new FeedAddressGuard(Options));
        using var request = new HttpRequestMessage(HttpMethod.Get, Publisher.At("/feed.xml"));
        var proxy = new WitnessProxy(Publisher.Address.Port);
        using var installed = proxy.Install();

        await transport.SendAsync(request, Cancellation).ContinueWith(_ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);

        proxy.WasAsked.ShouldBeFalse();
    }

    [Fact]
    public async Task AllowedLoopbackOfBothFamiliesIsFetched()
    {
        Options = Options with { AllowedHosts = ["[::1]"] };
        await using var sixth = await Publisher.StartAsync(System.Net.IPAddress.IPv6Loopback);

        await FetchDocumentAsync(sixth.Serve("/feed.xml", Answers.Document("<rss/>")));
        (await FetchFailureAsync(Publisher.Serve("/feed.xml", Answers.Document("<rss/>")))).Outcome.ShouldBe(PullOutcome.Blocked);
    }

    private static FeedAddressGuard Guard(params string[] allowed) => new(new FetchOptions { AllowedHosts = allowed });
}
