using Ingest.Core.Articles;

namespace Ingest.Core.Tests.Articles;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("https://www.diario.example/a/1")]
    [InlineData("http://diario.example/a/1/")]
    [InlineData("https://DIARIO.example:443/a/1#comments")]
    [InlineData("https://diario.example/a/1?utm_source=rss&utm_medium=feed")]
    [InlineData("https://diario.example/a/1?fbclid=xyz")]
    public void IsOneForOneArticle(string address) =>
        CanonicalAddress.Of(new Uri(address)).ShouldBe("diario.example/a/1");

    [Theory]
    [InlineData("https://diario.example/a/2")]
    [InlineData("https://diario.example/a/1?page=2")]
    [InlineData("https://diario.example:8080/a/1")]
    [InlineData("https://diario.example/A/1")]
    public void DiffersForAnotherArticle(string address) =>
        CanonicalAddress.Of(new Uri(address)).ShouldNotBe("diario.example/a/1");

    [Fact]
    public void DoesNotDependOnTheOrderOfParameters() =>
        CanonicalAddress.Of(new Uri("https://d.example/?b=2&a=1")).ShouldBe(CanonicalAddress.Of(new Uri("https://d.example/?a=1&b=2")));
}
