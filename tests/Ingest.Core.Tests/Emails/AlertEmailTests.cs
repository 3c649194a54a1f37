using Ingest.Core.Articles;
using Ingest.Core.Emails;
using Ingest.Core.Emails.Links;
using Ingest.Core.Tests.Support;
using Ingest.Core.Text;
using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Emails;

public sealed class AlertEmailTests
{
    private static readonly AlertEmail Renderer = new(
        new EmailOptions { From = "alerts@ingest.example", PostalAddress = "Ingest, 1 Example Street, Exampleville" },
        new LinkSigner(new LinkOptions { BaseUrl = new Uri("https://ingest.example"), SigningKeys = new Dictionary<string, string> { ["k"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" } }));

    private static readonly TopicEvent Gift = new()
    {
        Kind = "transfer",
        Supplier = "Russia",
        Recipient = "Kim Jong Un",
        Items = [new EventItem("chaleco antibalas", null), new EventItem("drones kamikaze", 5), new EventItem("cohetes", 1_200)],
    };

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void LooksAsRecorded(string language)
    {
        var email = Renderer.Render(Story(language));

        Golden.Check($"tests/Fixtures/Emails/alert.{language}.html", email.Html);
        Golden.Check($"tests/Fixtures/Emails/alert.{language}.txt", email.Text);
    }

    [Fact]
    public void CanBeLeftByOneClick()
    {
        var headers = Renderer.Render(Story()).Headers;

        headers["List-Unsubscribe"].ShouldStartWith("<https://ingest.example/api/unsubscribe?token=v1.k.");
        headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        headers["Auto-Submitted"].ShouldBe("auto-generated");
    }

    [Fact]
    public void HasOneMessageIdForOneDelivery() => Renderer.Render(Story()).MessageId.ShouldBe(Renderer.Render(Story("en")).MessageId);

    [Fact]
    public void EncodesWhatStrangersWrite()
    {
        var story = Story() with { Article = Some.Article() with { Title = "<script>alert(1)</script> & \"más\"", Text = "<img src=x onerror=y> drones" }, Spans = [] };

        var html = Renderer.Render(story).Html;

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;más&quot;");
    }

    [Fact]
    public void KeepsALineBreakOutOfTheSubject() =>
        Renderer.Render(Story() with { Article = Some.Article() with { Title = "Uno\r\nBcc: x@example.com" } }).Subject.ShouldBe("Uno Bcc: x@example.com");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void LinksToTheWebOnly(string link)
    {
        var email = Renderer.Render(Story() with { Article = Some.Article() with { Link = new Uri(link) } });

        email.Html.ShouldNotContain(link);
        email.Text.ShouldNotContain(link);
    }

    [Fact]
    public void ShowsHowTheTextBeginsWhenTheHeadlineAloneMatched()
    {
        var story = Story() with { Spans = [new TextSpan(TextField.Title, 17, 6)] };

        Renderer.Render(story).Text.ShouldContain("> El gobernador le entregó un chaleco antibalas.");
    }

    [Fact]
    public void SaysWhoGaveWhatToWhomInTheSubscribersLanguage()
    {
        Renderer.Render(Story("es")).Text.ShouldContain("Entrega de armas: Rusia → Kim Jong Un · chaleco antibalas, 5 drones kamikaze, 1\u202F200 cohetes");
        Renderer.Render(Story("en")).Text.ShouldContain("Arms transfer: Russia → Kim Jong Un · chaleco antibalas");
    }

    [Fact]
    public void SaysNothingOfEventsOfATopicThatDidNotMatch()
    {
        var missed = new TopicResult { Topic = "arms", Score = 9, Threshold = 10, Evidence = [], Events = [Gift] };

        Renderer.Render(Story() with { Article = Some.Article() with { Topics = [missed] } }).Text.ShouldNotContain("Entrega");
    }

    [Fact]
    public void ListsTheWordsFoundOnceEach()
    {
        var article = Some.Article() with { Title = "Drones", Text = "Hay drones. Un DRON y drones." };
        var spans = new[] { new TextSpan(TextField.Title, 0, 6), new TextSpan(TextField.Text, 4, 6), new TextSpan(TextField.Text, 15, 4), new TextSpan(TextField.Text, 22, 6) };

        Renderer.Render(Story() with { Article = article, Spans = spans }).Text.ShouldContain("Palabras halladas: Drones, DRON\n");
    }

    [Theory]
    [InlineData("Ana\r\nBcc: x@example.com", "Ana Bcc: x@example.com")]
    [InlineData("\u202Eana\u202C", "ana")]
    [InlineData("   ", null)]
    public void MakesTheSubscribersNameOneHarmlessLine(string name, string? shown) =>
        Renderer.Render(Story() with { Subscriber = Some.Subscriber() with { Name = name } }).To.Name.ShouldBe(shown);

    [Fact]
    public void ShowsNoUserBeforeTheHostOfALink()
    {
        var email = Renderer.Render(Story() with { Article = Some.Article() with { Link = new Uri("https://bank.example@evil.example/a") } });

        email.Text.ShouldContain("evil.example: https://evil.example/a");
        email.Html.ShouldNotContain("bank.example");
    }

    [Fact]
    public void NamesAnEntryWithoutHeadlineByHowItsTextBegins() =>
        Renderer.Render(Story() with { Article = Some.Article() with { Title = " " }, Spans = [] }).Subject.ShouldBe(Some.Article().Text);

    [Fact]
    public void StaysShortWhateverTheArticleHolds()
    {
        var article = Some.Article() with { Title = new string('x', 100_000), Text = new string('y', 100_000) + string.Concat(Enumerable.Repeat(" dron", 10_000)) };
        var spans = Enumerable.Range(0, 10_000).Select(index => new TextSpan(TextField.Text, 100_001 + (5 * index), 4)).ToList();
        var queries = Enumerable.Range(0, 100).Select(index => new string('q', 4_000)).ToList();

        Renderer.Render(Story() with { Article = article, Spans = spans, Queries = queries }).Html.Length.ShouldBeLessThan(50_000);
    }

    private static AlertStory Story(string language = "es") => new()
    {
        Delivery = Some.Delivery(),
        Subscriber = Some.Subscriber(language: language),
        Article = Article(),
        Queries = ["drones", "\"chaleco antibalas\""],
        Spans = [new TextSpan(TextField.Title, 17, 6), new TextSpan(TextField.Text, 28, 17)],
    };

    private static Article Article() => Some.Article() with
    {
        Topics =
        [
            new TopicResult { Topic = "visit", Score = 12, Threshold = 10, Status = EventStatus.Done, Evidence = [] },
            new TopicResult { Topic = "arms", Score = 12, Threshold = 10, Evidence = [], Events = [Gift] },
        ],
    };
}
