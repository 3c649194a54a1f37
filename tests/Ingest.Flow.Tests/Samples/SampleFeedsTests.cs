using Ingest.Core.Feeds;
using Ingest.LocalHost.Running;
using Ingest.LocalHost.Samples;
using Ingest.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Flow.Tests.Samples;

public sealed class SampleFeedsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-samples-");
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void TwentyArticlesOfSixOutletsInFourLanguagesAreServed()
    {
        var samples = Samples();

        var parsed = samples.Feeds.Select(feed => Parse(samples, feed)).ToList();

        parsed.ShouldAllBe(result => result.Feed != null);
        parsed.Sum(result => result.Feed!.Entries.Count).ShouldBe(22);
        parsed.Select(result => result.Feed!.Language?[..2]).Distinct().Order().ShouldBe(["en", "es", "ko", "ru"]);
    }

    [Theory]
    [InlineData("diario.rss", "chaleco antibalas")]
    [InlineData("harbour.atom", "bulletproof vest")]
    [InlineData("vestnik.rss", "бронежилет")]
    public void ThreeOutletsTellOfTheFarewellGifts(string name, string words)
    {
        var samples = Samples();
        var feed = samples.Feeds.Single(feed => feed.Url.AbsolutePath.EndsWith($"/{name}", StringComparison.Ordinal));

        var story = Parse(samples, feed).Feed!.Entries[0];

        (story.Content ?? story.Summary)!.ShouldContain(words);
    }

    [Fact]
    public void TheRussianSampleLeavesInTheEncodingThatItDeclares()
    {
        var body = Samples().Documents["vestnik.rss"].Body;

        CharsOf(body).ShouldContain("encoding=\"windows-1251\"");
        body.ShouldContain((byte)0xC2, "В in windows-1251");
        FeedParser.Parse(body, new FeedSource()).Feed!.Title.ShouldBe("Вестник залива");
    }

    [Fact]
    public void TheBrokenSampleYieldsWhatStandsBeforeTheBreak()
    {
        var result = FeedParser.Parse(Samples().Documents["cronica.rss"].Body, new FeedSource());

        result.Feed!.Entries.Count.ShouldBe(3);
        result.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public void TheSampleWithWrongDatesKeepsItsEntries()
    {
        var entries = FeedParser.Parse(Samples().Documents["ledger.rss"].Body, new FeedSource()).Feed!.Entries;

        entries.Count.ShouldBe(5);
        entries.ShouldContain(entry => entry.Published == null);
        entries.ShouldContain(entry => entry.Published > _time.GetUtcNow());
    }

    [Fact]
    public void TheSamplesStayTheSameFromTheFirstRunOn()
    {
        var first = Samples().Documents.ToDictionary(document => document.Key, document => document.Value.ETag);

        _time.Advance(TimeSpan.FromDays(2));

        Samples().Documents.ToDictionary(document => document.Key, document => document.Value.ETag).ShouldBe(first);
    }

    [Fact]
    public void NoSampleAsksForARealPlace() =>
        Samples().Documents.Values.Select(document => CharsOf(document.Body))
            .SelectMany(text => text.Split("https://").Skip(1).Select(rest => rest[..rest.AsSpan().IndexOfAny("/\"<?#")]))
            .Distinct()
            .Where(host => host != "jsonfeed.org")
            .ShouldAllBe(host => host.EndsWith(".example", StringComparison.Ordinal));

    [Theory]
    [InlineData("{{rfc822 -2h}}", "Sat, 01 Jan 2000 10:00:00 GMT")]
    [InlineData("{{iso8601 +3d}}", "2000-01-04T12:00:00Z")]
    [InlineData("{{iso8601 soon}}", "{{iso8601 soon}}")]
    public void ATemplatesDatesAreRelativeToTheFirstRun(string template, string expected) =>
        SampleDates.FillIn(template, new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero)).ShouldBe(expected);

    public void Dispose() => _folder.Delete(recursive: true);

    private static FeedParseResult Parse(SampleFeeds samples, OpmlFeed feed)
    {
        var document = samples.Documents[feed.Url.Segments[^1]];
        return FeedParser.Parse(document.Body, new FeedSource(feed.Url, document.ContentType));
    }

    /// <summary>A byte a character: what is asked of it is ASCII in every encoding.</summary>
    private static string CharsOf(byte[] body) => System.Text.Encoding.Latin1.GetString(body);

    private SampleFeeds Samples()
    {
        var home = RunHome.Open(_folder, hasWellKnownPorts: false);
        return new SampleFeeds(new LocalRun(new RunOptions(), home, new DirectoryInfo(Repository.Root), Port: 7071), _time);
    }
}
