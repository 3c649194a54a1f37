using System.Net;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using Ingest.LocalHost.Running;
using Ingest.Support.Http;
using MimeKit;

namespace Ingest.Flow.Tests.Pipeline;

public sealed class PipelineTests(StorageEmulator storage)
{
    [Fact]
    public async Task AnArticleIsMailedToWhoeverWatchesItsWords()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones(), SampleDocuments.Item("futbol", "Victoria en casa", "El equipo ganó el partido.")))));
        await app.AddSubscriberAsync("ana@example.com", "drones", "\"chaleco antibalas\"");
        await app.AddSubscriberAsync("bo@example.com", "submarino");

        await app.PullAsync();

        var mail = await MimeMessage.LoadAsync(app.Outbox.ShouldHaveSingleItem(), LocalApp.Cancel);
        mail.To.Mailboxes.Single().Address.ShouldBe("ana@example.com");
        mail.Subject.ShouldBe(SampleDocuments.DroneTitle);
        mail.TextBody!.ShouldContain("\"chaleco antibalas\"");
        mail.TextBody!.ShouldContain("*drones*");
        mail.HtmlBody!.ShouldContain("<mark>chaleco antibalas</mark>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
    }

    [Fact]
    public async Task TheLedgerTellsWhenAMailsArticleWasPublishedSeenClassifiedAndSent()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.AddSubscriberAsync("ana@example.com", "drones");

        await app.PullAsync();

        var delivery = (await app.DeliveriesAsync()).ShouldHaveSingleItem();
        delivery.Status.ShouldBe(DeliveryStatus.Sent);
        delivery.PublishedAt.ShouldBeLessThan(delivery.SeenAt);
        delivery.SeenAt.ShouldBeLessThanOrEqualTo(delivery.ClassifiedAt);
        delivery.ClassifiedAt.ShouldBeLessThanOrEqualTo(delivery.ClaimedAt!.Value);
        delivery.ClaimedAt.Value.ShouldBeLessThanOrEqualTo(delivery.SentAt!.Value);
    }

    [Fact]
    public async Task NothingIsMailedAgainWhenTheFeedComesAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var feed = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Conditional("\"v1\"", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones())))));
        await app.AddSubscriberAsync("ana@example.com", "drones");

        await app.PullAsync();
        await app.PullAsync();

        (await app.FeedAsync(feed)).LastOutcome.ShouldBe(PullOutcome.NotModified);
        publisher.Requests[^1].Header("If-None-Match").ShouldBe("\"v1\"");
        app.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnEditedEntryUpdatesItsArticleAndIsNotMailedAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.PullAsync();

        publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones("Corrección: fueron seis drones."))));
        await app.PullAsync();

        var summary = (await ArticlesAsync(app)).ShouldHaveSingleItem();
        (await app.Get<ArticleBlobs>().FindAsync(summary.Id, LocalApp.Cancel))!.Text.ShouldBe("Corrección: fueron seis drones.");
        app.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OneArticleInTwoFeedsIsOneStoryAndOneMail()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var document = Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()));
        await app.AddFeedAsync(publisher.Serve("/portada", document));
        await app.AddFeedAsync(publisher.Serve("/internacional", document));
        await app.AddSubscriberAsync("ana@example.com", "drones");

        await app.PullAsync();

        app.Outbox.Count.ShouldBe(1);
        var outcomes = new List<AlertOutcome>();
        foreach (var summary in await ArticlesAsync(app))
            outcomes.AddRange((await app.Get<ArticleBlobs>().FindAsync(summary.Id, LocalApp.Cancel))!.Decisions.Select(decision => decision.Outcome));

        outcomes.Order().ShouldBe([AlertOutcome.Planned, AlertOutcome.StoryAlreadyAlerted]);
    }

    [Fact]
    public async Task EveryFunctionMayRunTwice()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var feed = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        var subscriber = await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.PullAsync();
        var delivery = (await app.DeliveriesAsync()).Single();
        var article = (await app.Get<ArticleBlobs>().FindAsync(delivery.Article, LocalApp.Cancel))!;

        await app.Get<WorkQueue<FeedPullMessage>>().SendAsync(new FeedPullMessage([feed]), LocalApp.Cancel);
        await app.Get<RawArticleBlobs>().WriteAsync(article.Raw, LocalApp.Cancel);
        await app.Get<WorkQueue<AlertMessage>>().SendAsync(new AlertMessage(subscriber.Id, delivery.Id), LocalApp.Cancel);
        await app.IdleAsync();

        app.Outbox.Count.ShouldBe(1);
        (await app.DeliveriesAsync()).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        (await ArticlesAsync(app)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ABrokenFeedNeverStopsAnother()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var feeds = new Dictionary<PullOutcome, FeedId>
        {
            [PullOutcome.Broken] = await app.AddFeedAsync(publisher.Serve("/html", Answers.Document("<html><body>No hay nada aquí</body></html>", "text/html"))),
            [PullOutcome.Gone] = await app.AddFeedAsync(publisher.Serve("/410", Answers.Status(410))),
            [PullOutcome.Blocked] = await app.AddFeedAsync(publisher.Serve("/private", Answers.Redirect(302, "http://10.0.0.1/rss"))),
            [PullOutcome.Ok] = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones())))),
        };
        var failing = await app.AddFeedAsync(publisher.Serve("/500", Answers.Status(500)));
        await app.AddSubscriberAsync("ana@example.com", "drones");

        await app.PullAsync();

        foreach (var (outcome, feed) in feeds)
            (await app.FeedAsync(feed)).LastOutcome.ShouldBe(outcome);

        (await app.FeedAsync(failing)).Fault!.ShouldContain("500");
        app.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task UnsubscribingTakesAPostAndAGetOnlyShowsAButton()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        var subscriber = await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.PullAsync();
        var mail = await MimeMessage.LoadAsync(app.Outbox.Single(), LocalApp.Cancel);
        var link = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>'));
        using var http = new HttpClient();

        var page = await http.GetStringAsync(link, LocalApp.Cancel);
        page.ShouldContain("<button>");
        (await IsActiveAsync(app, subscriber)).ShouldBeTrue();

        using var post = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await http.PostAsync(link, post, LocalApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsActiveAsync(app, subscriber)).ShouldBeFalse();

        (await http.PostAsync(new Uri($"{link.AbsoluteUri}x"), post, LocalApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task HealthIsToldToAnyoneAndNumbersOnlyToWhoHasTheKey()
    {
        await using var app = await LocalApp.StartAsync(storage);
        using var http = new HttpClient { BaseAddress = app.Address };

        (await http.GetStringAsync("api/live", LocalApp.Cancel)).ShouldContain("live");
        (await http.GetStringAsync("api/ready", LocalApp.Cancel)).ShouldContain("ready");
        (await http.GetAsync("api/status", LocalApp.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Add("x-functions-key", app.Get<RunHome>().Settings.FunctionKey);
        (await http.GetStringAsync("api/status", LocalApp.Cancel)).ShouldContain("\"feeds\":0");
    }

    private static async Task<bool> IsActiveAsync(LocalApp app, Subscriber subscriber) =>
        (await app.Get<SubscribersTable>().FindAsync(subscriber.Id, LocalApp.Cancel))!.Value.IsActive;

    private static async Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(LocalApp app) =>
        await app.Get<ArticlesTable>().ListSinceAsync(DateOnly.MinValue, LocalApp.Cancel).Select(article => article.Value).ToListAsync(LocalApp.Cancel);
}
