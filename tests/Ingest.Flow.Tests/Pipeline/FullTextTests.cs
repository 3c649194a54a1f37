using Ingest.Adapters.Storage;
using Ingest.Core.Articles;
using Ingest.Flow.Tests.Cli;
using Ingest.Flow.Tests.Support;
using Ingest.Support.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Ingest.Flow.Tests.Pipeline;

public sealed class FullTextTests(StorageEmulator storage)
{
    private const string Story =
        "<p>El presidente de Brasil llegó el martes a Lisboa en visita oficial de tres días, invitado por su homólogo portugués.</p>"
        + "<p>Ambos mandatarios firmarán acuerdos de defensa que incluyen la venta de doce obuses y munición de artillería al ejército portugués.</p>"
        + "<p>La delegación brasileña visitará además los astilleros de Viana do Castelo, donde se construyen dos patrulleras.</p>";

    [Fact]
    public async Task AnArticleIsReadFromItsPageWhereItsFeedAsksForThat()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await app.AddSubscriberAsync("ana@example.com", "obuses");
        await AddFeedAsync(app, publisher, Answers.Document(Page(Story), "text/html; charset=utf-8"));

        await app.PullAsync();

        var article = await ArticleAsync(app);
        article.Text.ShouldContain("venta de doce obuses");
        article.Title.ShouldBe("Brasil en Lisboa");
        article.Topics.ShouldAllBe(topic => topic.Matched);
        app.Outbox.Count.ShouldBe(1);
        (await CommandRun.OnAsync(app, "articles", "show", $"{article.Id}")).ShouldBeDone().Output.ShouldContain($"text of its page, {publisher.At("/nota")}");
    }

    [Fact]
    public async Task AFeedThatDoesNotAskKeepsItsOwnText()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await AddFeedAsync(app, publisher, Answers.Document(Page(Story), "text/html"), isFullText: false);

        await app.PullAsync();

        (await ArticleAsync(app)).Text.ShouldBe("Llegó el martes.");
        publisher.Requests.ShouldNotContain(request => request.Path == "/nota");
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task APageThatCannotBeReadLeavesTheFeedsTextAndSaysWhy(string _, RequestDelegate answer, string reason)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage, configure: builder => builder.Configuration.AddInMemoryCollection([new("Feeds:IdleTimeout", "00:00:01")]));
        await app.AddSubscriberAsync("ana@example.com", "Lisboa");
        await AddFeedAsync(app, publisher, answer);

        await app.PullAsync();

        var article = await ArticleAsync(app);
        article.Text.ShouldBe("Llegó el martes.");
        article.Raw.Page!.Fault!.ShouldContain(reason);
        app.Outbox.Count.ShouldBe(1);
        (await CommandRun.OnAsync(app, "articles", "why", $"{article.Id}")).ShouldBeDone().Output.ShouldContain(article.Raw.Page.Fault!);
    }

    public static TheoryData<string, RequestDelegate, string> Failures() => new()
    {
        { "missing", Answers.Status(404), "answered 404" },
        { "gone", Answers.Status(410), "is gone (410)" },
        { "busy", Answers.Status(503, ("Retry-After", "60")), "answered 503" },
        { "silent", Answers.Silence(), "was silent for 1 s" },
        { "no HTML", Answers.Document("%PDF-1.7", "application/pdf"), "is application/pdf, no HTML" },
        { "empty", Answers.Document("<html><body></body></html>", "text/html"), "has no text" },
        { "huge", Answers.Document(Page(new string('x', 4_000_000)), "text/html"), "is larger than" },
        { "not public", Answers.Redirect(302, "http://10.0.0.1/nota"), "10.0.0.1" },
    };

    [Fact]
    public async Task ThePageIsAskedForOnceForEachVersionOfItsEntry()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await AddFeedAsync(app, publisher, Answers.Document(Page(Story), "text/html"));
        await app.PullAsync();
        var article = await ArticleAsync(app);

        await app.Get<RawArticleBlobs>().WriteAsync(article.Raw with { Page = null }, LocalApp.Cancel);
        await app.IdleAsync();
        publisher.Requests.Count(request => request.Path == "/nota").ShouldBe(1);
        (await ArticleAsync(app)).Text.ShouldBe(article.Text);

        publisher.Serve("/rss", Answers.Document(Feed(publisher, "Llegó el martes a mediodía.")));
        await app.PullAsync();
        publisher.Requests.Count(request => request.Path == "/nota").ShouldBe(2);
    }

    [Fact]
    public async Task TheHistoryThatANewFeedBringsAlongIsNotFetched()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage, configure: builder => builder.Configuration.AddInMemoryCollection([new("Alerts:MailBacklog", "false")]));
        await AddFeedAsync(app, publisher, Answers.Document(Page(Story), "text/html"));

        await app.PullAsync();

        (await ArticleAsync(app)).Raw.Page.ShouldBeNull();
        publisher.Requests.ShouldNotContain(request => request.Path == "/nota");
    }

    [Fact]
    public async Task AnOperatorTurnsItOnAndOffAndListsItAndTakesItAlong()
    {
        await using var app = await LocalApp.StartAsync(storage);
        (await CommandRun.OnAsync(app, "feeds", "add", "https://diario.example/rss", "--full-text", "--unchecked")).ShouldBeDone();
        (await CommandRun.OnAsync(app, "feeds", "export")).ShouldBeDone().Output.ShouldContain("fullText=\"true\"");
        (await CommandRun.OnAsync(app, "feeds", "list")).ShouldBeDone().Output.ShouldContain("pages");

        (await CommandRun.OnAsync(app, "feeds", "full-text", "https://diario.example/rss", "off")).ShouldBeDone().Output.ShouldContain("the feed alone");
        (await CommandRun.OnAsync(app, "feeds", "list", "--json")).ShouldBeDone().Json.EnumerateArray().Single().GetProperty("isFullText").GetBoolean().ShouldBeFalse();
        (await CommandRun.OnAsync(app, "feeds", "full-text", "nothing", "on")).ShouldBeRefused("there is no feed 'nothing'");
    }

    private static async Task AddFeedAsync(LocalApp app, Publisher publisher, RequestDelegate page, bool isFullText = true)
    {
        publisher.Serve("/nota", page);
        var id = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(Feed(publisher, "Llegó el martes."))));
        var feeds = app.Get<FeedsTable>();
        var feed = (await feeds.FindAsync(id, LocalApp.Cancel))!;
        (await feeds.UpdateAsync(feed.Value with { IsFullText = isFullText }, feed, LocalApp.Cancel)).ShouldBeTrue();
    }

    private static string Feed(Publisher publisher, string text) =>
        SampleDocuments.Rss($"<item><guid>nota</guid><title>Brasil en Lisboa</title><link>{publisher.At("/nota")}</link><description>{text}</description></item>");

    private static string Page(string story) =>
        $"<html lang=es><head><meta charset=utf-8><title>Brasil en Lisboa - El Diario</title></head><body><nav>Inicio Deportes</nav><article><h1>Brasil en Lisboa</h1>{story}</article></body></html>";

    private static async Task<Article> ArticleAsync(LocalApp app)
    {
        var summary = await app.Get<ArticlesTable>().ListSinceAsync(DateOnly.MinValue, LocalApp.Cancel).SingleAsync(LocalApp.Cancel);
        return (await app.Get<ArticleBlobs>().FindAsync(summary.Value.Id, LocalApp.Cancel))!;
    }
}
