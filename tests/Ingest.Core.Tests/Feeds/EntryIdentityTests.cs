using Ingest.Core.Feeds;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Feeds;

public sealed class EntryIdentityTests
{
    [Fact]
    public void IsTheGuidsWhateverTheLink() =>
        KeyOf(Some.Entry(link: "https://diario.example/moved")).ShouldBe(KeyOf(Some.Entry()));

    [Fact]
    public void IsTheLinksWhereThereIsNoGuid() =>
        KeyOf(Some.Entry(id: null, title: "Otro")).ShouldBe(KeyOf(Some.Entry(id: null)));

    [Fact]
    public void IsTheTextsWhereThereIsNeither()
    {
        var entry = Some.Entry(id: null) with { Link = null };

        KeyOf(entry with { Title = "Otro" }).ShouldNotBe(KeyOf(entry));
    }

    [Fact]
    public void KeepsEntriesThatShareAGuidButNotALink()
    {
        var keys = EntryIdentity.KeysOf([Some.Entry(link: "https://diario.example/1"), Some.Entry(link: "https://diario.example/2")]);

        keys.Select(pair => pair.Key).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void KeepsTheFirstOfTwoEqualEntries() =>
        EntryIdentity.KeysOf([Some.Entry(title: "Primera"), Some.Entry(title: "Segunda")]).ShouldHaveSingleItem().Value.Title.ShouldBe("Primera");

    [Fact]
    public void TakesALaterDateAloneForNoEdit() =>
        EntryIdentity.ContentHashOf(Some.Entry(published: Some.Now)).ShouldBe(EntryIdentity.ContentHashOf(Some.Entry()));

    private static EntryKey KeyOf(FeedEntry entry) => EntryIdentity.KeysOf([entry]).Single().Key;
}
