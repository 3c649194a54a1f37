using Ingest.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Flow.Tests.Http;

public sealed class FetchOptionsTests
{
    [Fact]
    public void ReadsTheSectionFeeds()
    {
        var options = OptionsOf(("Feeds:MaxBytes", "1000000"), ("Feeds:HostPause", "00:00:02"), ("Feeds:ContactUrl", "https://ingest.example/"), ("Feeds:AllowedHosts:0", "localhost:7071"));

        options.MaxBytes.ShouldBe(1_000_000);
        options.HostPause.ShouldBe(TimeSpan.FromSeconds(2));
        options.UserAgent.ShouldBe("Ingest/1.0 (+https://ingest.example/)");
        options.AllowedHosts.ShouldBe(["localhost:7071"]);
    }

    [Fact]
    public void TheDefaultsAreValidAndAllowNobody() => OptionsOf().AllowedHosts.ShouldBeEmpty();

    [Fact]
    public void ReportsEveryErrorAtOnce()
    {
        var refusal = Should.Throw<OptionsValidationException>(() => OptionsOf(("Feeds:MaxBytes", "1"), ("Feeds:IdleTimeout", "00:00:00"), ("Feeds:MaxRedirects", "1000")));

        refusal.Message.ShouldContain("MaxBytes");
        refusal.Message.ShouldContain("IdleTimeout");
        refusal.Message.ShouldContain("MaxRedirects");
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("localhost/feed")]
    [InlineData("localhost:port")]
    [InlineData("localhost:99999")]
    [InlineData("::1")]
    [InlineData("user@localhost")]
    [InlineData("")]
    [InlineData("*")]
    public void NamesAnAllowedHostThatIsNone(string entry) =>
        Should.Throw<OptionsValidationException>(() => OptionsOf(("Feeds:AllowedHosts:0", entry))).Message.ShouldContain($"'{entry}'");

    private static FetchOptions OptionsOf(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        using var provider = new ServiceCollection().AddFeedFetcher(configuration).BuildServiceProvider();
        provider.GetRequiredService<FeedFetcher>().ShouldNotBeNull();
        return provider.GetRequiredService<IOptions<FetchOptions>>().Value;
    }
}
