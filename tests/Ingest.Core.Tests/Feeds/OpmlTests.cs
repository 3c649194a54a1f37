using Ingest.Core.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class OpmlTests
{
    private const string List = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0"><head><title>Prensa & radio</title></head><body>
        <outline text="Mundo"><outline type="rss" text="El Diario" xmlUrl="https://diario.example/rss" htmlUrl="https://diario.example/" language="es"/>
        <outline text="Otro" XMLURL="http://otro.example/feed?a=1&b=2"/></outline>
        <outline text="El Diario otra vez" xmlUrl="http://www.diario.example/rss/"/>
        <outline type="rss" text="Sin dirección"/>
        <outline text="Mal" xmlUrl="ftp://diario.example/rss"/>
        </body></opml>
        """;

    [Fact]
    public void ReadsFeedsInFoldersOnceAndSaysWhatItCannotUse()
    {
        var reading = OpmlParser.Read(List);

        reading.Feeds.ShouldBe([
            new OpmlFeed(new Uri("https://diario.example/rss"), "El Diario", "es"),
            new OpmlFeed(new Uri("http://otro.example/feed?a=1&b=2"), "Otro", null),
        ]);
        reading.Errors.ShouldBe([
            "Line 6: 'Sin dirección' has no xmlUrl.",
            "Line 7: 'ftp://diario.example/rss' is no http or https address.",
        ]);
    }

    [Fact]
    public void ReportsAllErrorsAtOnce() =>
        Should.Throw<FormatException>(() => OpmlParser.Parse(List)).Message.Split('\n').Length.ShouldBe(2);

    [Theory]
    [InlineData("<rss/>", "its root is <rss>")]
    [InlineData("hola", "no OPML")]
    [InlineData("<opml><body/></opml>", "lists no feed")]
    public void SaysWhyADocumentIsNoList(string document, string reason) =>
        OpmlParser.Read(document).Errors.ShouldHaveSingleItem().ShouldContain(reason);

    [Fact]
    public void WritesWhatItReads()
    {
        OpmlFeed[] feeds = [new(new Uri("https://diario.example/rss?a=1&b=2"), "El \"Diario\" & <yo>\u000B", "es"), new(new Uri("https://otro.example/"), null, null, IsFullText: true)];

        var written = OpmlParser.Read(OpmlWriter.Write("Ingest", feeds));

        written.Feeds.ShouldBe([feeds[0] with { Title = "El \"Diario\" & <yo>" }, feeds[1] with { Title = "otro.example" }]);
    }
}
