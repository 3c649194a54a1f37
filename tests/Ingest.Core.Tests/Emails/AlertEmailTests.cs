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
            new TopicResult { Topic = "arms", Score = 12, Threshold = 10, Evidence = [] },
        ],
    };
}
