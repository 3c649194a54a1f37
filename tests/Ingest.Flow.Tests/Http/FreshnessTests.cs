using Ingest.Support.Http;

namespace Ingest.Flow.Tests.Http;

public sealed class FreshnessTests : FetchTests
{
    [Theory]
    [InlineData("max-age=600", null, null, 600)]
    [InlineData("public, max-age=600, s-maxage=5", null, null, 600)]
    [InlineData("max-age=600", "200", null, 400)]
    [InlineData("max-age=600", "900", null, null)]
    [InlineData("no-cache, max-age=600", null, null, null)]
    [InlineData("no-store", null, "Fri, 13 Mar 2026 09:00:00 GMT", null)]
    [InlineData("max-age=60", null, "Fri, 13 Mar 2026 09:00:00 GMT", 60)]
    [InlineData("private", null, "Fri, 13 Mar 2026 09:00:00 GMT", 3600)]
    [InlineData(null, null, "Fri, 13 Mar 2026 09:00:00 GMT", 3600)]
    [InlineData(null, null, "Fri, 13 Mar 2026 07:00:00 GMT", null)]
    [InlineData(null, null, "0", null)]
    [InlineData("max-age=99999999999999999999", null, null, null)]
    [InlineData("max-age=ten", null, null, null)]
    [InlineData(null, null, null, null)]
    public async Task TellsHowLongAnAnswerStaysFresh(string? cacheControl, string? age, string? expires, int? seconds)
    {
        (string Name, string Value)[] headers =
        [
            ("Date", "Fri, 13 Mar 2026 08:00:00 GMT"),
            .. Header("Cache-Control", cacheControl), .. Header("Age", age), .. Header("Expires", expires),
        ];

        var fetched = await FetchDocumentAsync(Publisher.Serve("/feed.xml", Answers.Document("<rss/>", "text/xml", headers)));

        fetched.FreshFor?.TotalSeconds.ShouldBe(seconds!.Value);
        (fetched.FreshFor is null).ShouldBe(seconds is null);
    }

    private static (string Name, string Value)[] Header(string name, string? value) => value is null ? [] : [(name, value)];
}
