using Ingest.Core.Articles;
using Ingest.Core.Feeds;

namespace Ingest.Core.Tests.Articles;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("Tom &amp; Jerry&nbsp;&eacute;t&eacute;", "Tom & Jerry été")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<script>alert(1)</script><style>p{}</style><p>Seen</p><p hidden>Not</p>", "Seen")]
    [InlineData("<ul><li>One<li>Two</ul>after", "One\nTwo\nafter")]
    [InlineData("in<b>si</b>de a\n  line", "inside a line")]
    [InlineData("no mark-up at all", "no mark-up at all")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("co\u00ADopera\u00ADtion", "cooperation")]
    public void HtmlBecomesWhatAReaderSees(string html, string text) => ArticleText.OfHtml(html).ShouldBe(text);

    [Fact]
    public void TheLongerOfContentAndSummaryIsTheText()
    {
        var entry = new FeedEntry { Title = "A &amp; B", Summary = "<p>Short</p>", Content = "<p>Much longer</p>" };

        var article = ArticleText.Of(entry, "es");

        article.Title.ShouldBe("A & B");
        article.Text.ShouldBe("Much longer");
        article.Language.ShouldBe("es");
    }

    [Fact]
    public void DeeplyNestedHtmlIsReadAllTheSame()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep";

        ArticleText.OfHtml(html).ShouldBe("deep");
    }
}
