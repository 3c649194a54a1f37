using System.Text;
using Ingest.Core.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Site = new("https://diario.example/noticias/");

    [Fact]
    public void FindsTheFeedsThatAPageNamesInItsOrder() =>
        Find("""
            <html><head><link rel="stylesheet" href="/a.css"><LINK REL='alternate' TYPE='application/rss+xml' TITLE='El Diario &raquo; Todo' HREF='/rss?a=1&amp;b=2'>
            <link rel=alternate type="application/atom+xml; charset=utf-8" href=atom.xml /><link rel="alternate" hreflang="en" href="/en"></head>
            """)
            .ShouldBe([
                new FeedLink(new Uri("https://diario.example/rss?a=1&b=2"), "El Diario » Todo"),
                new FeedLink(new Uri("https://diario.example/noticias/atom.xml"), null),
            ]);

    [Fact]
    public void FollowsTheBaseOfThePage() =>
        Find("<base href='https://otro.example/x/'><link rel=alternate type=application/feed+json href=feed.json>")
            .ShouldHaveSingleItem().Url.ShouldBe(new Uri("https://otro.example/x/feed.json"));

    [Fact]
    public void PutsFeedsOfCommentsLast() =>
        Find("<link rel=alternate type=application/rss+xml href=/comments/feed/><link rel=alternate type=application/rss+xml href=/feed/>")
            .Select(link => link.Url.AbsolutePath).ShouldBe(["/feed/", "/comments/feed/"]);

    [Fact]
    public void TakesNothingFromCommentsAndScripts() =>
        Find("<!-- <link rel=alternate type=application/rss+xml href=/a> --><script>'<link rel=alternate type=application/rss+xml href=/b>'</script>").ShouldBeEmpty();

    [Fact]
    public void NamesAnAddressOnce() =>
        Find("<link rel=alternate type=application/rss+xml href=/feed><link rel='feed' href=/feed>").ShouldHaveSingleItem();

    [Fact]
    public void FindsNoneInAPageThatNamesNone() => Find("<html><body><a href='/rss'>RSS</a>").ShouldBeEmpty();

    private static IReadOnlyList<FeedLink> Find(string page) => FeedDiscovery.Find(Encoding.UTF8.GetBytes(page), new FeedSource(Site, "text/html; charset=utf-8"));
}
