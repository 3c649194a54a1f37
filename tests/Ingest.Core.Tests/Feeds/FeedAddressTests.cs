using Ingest.Core.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedAddressTests
{
    [Theory]
    [InlineData("http://diario.example/rss")]
    [InlineData("https://www.Diario.example:443/rss/")]
    [InlineData("https://diario.example/rss#top")]
    public void IsTheSameHoweverItIsWritten(string address) =>
        FeedAddress.IdOf(new Uri(address)).ShouldBe(FeedAddress.IdOf(new Uri("https://diario.example/rss")));

    [Fact]
    public void MindsNoOrderOfParameters() =>
        FeedAddress.IdOf(new Uri("https://diario.example/?b=2&a=1")).ShouldBe(FeedAddress.IdOf(new Uri("https://diario.example/?a=1&b=2")));

    [Theory]
    [InlineData("https://diario.example/RSS")]
    [InlineData("https://diario.example/rss?cat=3")]
    [InlineData("https://diario.example:8443/rss")]
    [InlineData("https://otro.example/rss")]
    public void DiffersWhereFeedsMay(string address) =>
        FeedAddress.IdOf(new Uri(address)).ShouldNotBe(FeedAddress.IdOf(new Uri("https://diario.example/rss")));

    [Theory]
    [InlineData("diario.example/rss", "https://diario.example/rss")]
    [InlineData("feed://diario.example/rss", "https://diario.example/rss")]
    [InlineData("feed:http://diario.example/rss", "http://diario.example/rss")]
    [InlineData(" http://localhost:8080/a ", "http://localhost:8080/a")]
    public void ReadsWhatPeoplePaste(string text, string address) => FeedAddress.Read(text).ShouldBe(new Uri(address));

    [Theory]
    [InlineData("")]
    [InlineData("diario")]
    [InlineData("ftp://diario.example/rss")]
    [InlineData("javascript:alert(1)")]
    public void ReadsNothingElse(string text) => FeedAddress.Read(text).ShouldBeNull();
}
