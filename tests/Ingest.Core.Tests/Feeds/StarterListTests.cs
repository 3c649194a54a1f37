using System.Xml.Linq;
using Ingest.Core.Feeds;
using Ingest.Support;

namespace Ingest.Core.Tests.Feeds;

/// <summary>infra/feeds.opml: what a new installation may begin with.</summary>
public sealed class StarterListTests
{
    private static readonly string[] Regions = ["World", "Africa", "Americas", "Asia", "Europe", "Middle East", "Oceania"];

    private static readonly string Document = Repository.Read("infra/feeds.opml");
    private static readonly IReadOnlyList<XElement> Groups = [.. XDocument.Parse(Document).Root!.Element("body")!.Elements("outline")];

    [Fact]
    public void ListsManyFeedsInManyLanguages()
    {
        var reading = OpmlParser.Read(Document);
        reading.Errors.ShouldBeEmpty();
        reading.Feeds.Count.ShouldBeGreaterThanOrEqualTo(100);
        reading.Feeds.Select(feed => feed.Language).Distinct().Count().ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void NamesNoFeedTwice() =>
        OpmlParser.Read(Document).Feeds.Count.ShouldBe(Groups.Sum(group => group.Elements("outline").Count()));

    [Fact]
    public void GroupsEveryFeedByItsRegion()
    {
        Groups.Select(group => group.Attribute("text")!.Value).ShouldBe(Regions);
        Groups.ShouldAllBe(group => group.Elements("outline").Count() >= 5);
    }

    [Fact]
    public void SaysOfEveryFeedItsTitleAndLanguage() =>
        Groups.Elements("outline").ShouldAllBe(feed => feed.Attribute("title")!.Value.Length > 1 && feed.Attribute("language")!.Value.Length >= 2 && feed.Attribute("type")!.Value == "rss");

    [Fact]
    public void AsksWithoutEncryptionOnlyWhereThePublisherHasNone() =>
        OpmlParser.Read(Document).Feeds.Where(feed => feed.Url.Scheme != Uri.UriSchemeHttps).Select(feed => feed.Url.Host).ShouldBe(["www.people.com.cn"]);
}
