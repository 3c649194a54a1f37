using System.Diagnostics;
using System.Text;
using Ingest.Core.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedParserLimitsTests
{
    /// <summary>A machine that is busy at one may be free at another.</summary>
    private const int Attempts = 10;

    private const int Levels = 80_000;

    [Fact]
    public void RefusesWhatNestsTooDeep()
    {
        var deep = Rss($"<item><description>{Repeated("<a>")}{Repeated("</a>")}</description></item>");

        Parse(deep).Fault!.Kind.ShouldBe(FeedFaultKind.TooDeep);
    }

    [Fact]
    public void RefusesWhatNestsTooDeepAndIsNotClosed() =>
        Parse(Rss($"<item>{Repeated("<a>")}")).Fault!.Kind.ShouldBe(FeedFaultKind.TooDeep);

    [Fact]
    public void RefusesMoreBytesThanAllowed() =>
        FeedParser.Parse(new byte[2_000], new FeedSource(), new FeedLimits { Bytes = 1_999 }).Fault!.Kind.ShouldBe(FeedFaultKind.TooLarge);

    [Fact]
    public void StopsAfterTheLastEntryThatIsAllowed()
    {
        var result = FeedParser.Parse(Encoding.UTF8.GetBytes(Rss("<item/><item/><item/>")), new FeedSource(), new FeedLimits { Entries = 2 });

        result.Feed!.Entries.Count.ShouldBe(2);
        result.Warnings.ShouldBe(["only the first 2 entries were read"]);
    }

    [Fact]
    public void ExpandsNoEntityInsideAnother()
    {
        var bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (var i = 1; i < 20; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");

        var title = Parse(bomb + "]>" + Rss("<item><title>&a19;</title></item>")).Feed!.Entries.Single().Title;

        title.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void ExpandsItsOwnEntitiesOnlySoOften()
    {
        var bomb = $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 1_000)}\">]>" + Rss($"<item><title>{string.Concat(Enumerable.Repeat("&a;", 10_000))}</title></item>");

        Parse(bomb).Feed!.Entries.Single().Title.Length.ShouldBeLessThan(200_000);
    }

    /// <summary>Each of these would cost the square of its length if something were searched for again and again.</summary>
    [Theory]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?")]
    [InlineData("<x a=\"")]
    [InlineData("<x a='b\"")]
    [InlineData("</x")]
    [InlineData("<x>")]
    [InlineData("&amp")]
    [InlineData("&#x1F;")]
    [InlineData("<")]
    [InlineData("<item>")]
    [InlineData("<p:x>")]
    [InlineData("<author>a</author>")]
    [InlineData("<category>")]
    [InlineData("<author><![CDATA[x]]><![CDATA[y]]>")]
    public void TakesTimeInProportionToTheLengthWhateverIsRepeated(string part)
    {
        Cost(part, 1_000);

        // Eight times is linear, sixty-four the square; the rest is the machine's other work, which only ever adds.
        Enumerable.Range(0, Attempts).ShouldContain(_ => Cost(part, 160_000) / Math.Max(Cost(part, 20_000), 1) < 30, part);
    }

    private static double Cost(string part, int count)
    {
        var body = Encoding.UTF8.GetBytes("<rss><channel><item><title>" + string.Concat(Enumerable.Repeat(part, count)));
        var started = Stopwatch.GetTimestamp();
        FeedParser.Parse(body, new FeedSource());
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static FeedParseResult Parse(string document) => FeedParser.Parse(Encoding.UTF8.GetBytes(document), new FeedSource());

    private static string Rss(string inner) => $"<rss version=\"2.0\"><channel><title>El Diario</title>{inner}</channel></rss>";

    private static string Repeated(string tag) => string.Concat(Enumerable.Repeat(tag, Levels));
}
