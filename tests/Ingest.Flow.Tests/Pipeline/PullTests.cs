using System.Net;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using Ingest.Functions;
using Ingest.Support.Http;
using Microsoft.Extensions.Configuration;

namespace Ingest.Flow.Tests.Pipeline;

public sealed class PullTests(StorageEmulator storage)
{
    private const string Old = "<item><guid>viejo</guid><title>Drones de antes</title><pubDate>Fri, 03 May 2019 10:00:00 GMT</pubDate></item>";
    private const string Undated = "<item><guid>sin-fecha</guid><title>Drones sin fecha</title></item>";

    [Fact]
    public async Task TheFirstPullOfANewFeedClassifiesItsHistoryAndMailsNoneOfIt()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage, configure: builder => builder.Configuration.AddInMemoryCollection([new("Alerts:MailBacklog", "false")]));
        await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(Old, Undated))));

        await app.PullAsync();
        app.Outbox.ShouldBeEmpty();
        (await OutcomesAsync(app)).ShouldBe([AlertOutcome.Backlog, AlertOutcome.Backlog]);

        publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss("<item><guid>nuevo</guid><title>Drones nuevos</title></item>", Undated, Old)));
        await app.PullAsync();
        app.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AFeedIsQueuedOnceHoweverOftenTheTimerFires()
    {
        await using var publisher = await Publisher.StartAsync();
        var asked = new TaskCompletionSource();
        await using var app = await LocalApp.StartAsync(storage);
        var feed = await app.AddFeedAsync(publisher.Serve("/rss", Answers.After(asked.Task, Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones())))));

        await Task.WhenAll(app.FireAsync(nameof(PullFeeds)), FireAgainAsync(app, feed, asked));

        publisher.Requests.Count.ShouldBe(1);
        (await app.FeedAsync(feed)).QueuedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task AMessageThatWasLostIsSentAgainWhenItsLeaseIsOver()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var id = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        var feeds = app.Get<FeedsTable>();
        var now = app.Get<TimeProvider>().GetUtcNow();

        await QueuedUntilAsync(feeds, id, now.AddMinutes(10));
        await app.FireAsync(nameof(PullFeeds));
        publisher.Requests.ShouldBeEmpty();

        await QueuedUntilAsync(feeds, id, now.AddMinutes(-10));
        await app.FireAsync(nameof(PullFeeds));
        publisher.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task APublisherThatTakesItsTimeHoldsBackNobodyElsesState()
    {
        await using var quick = await Publisher.StartAsync();
        await using var slow = await Publisher.StartAsync(IPAddress.Parse("127.0.0.2"));
        var answered = new TaskCompletionSource();
        await using var app = await LocalApp.StartAsync(storage, configure: builder => builder.Configuration.AddInMemoryCollection([new("Feeds:AllowedHosts:1", "127.0.0.2")]));
        var first = await app.AddFeedAsync(quick.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        var second = await app.AddFeedAsync(slow.Serve("/rss", Answers.After(answered.Task, Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones())))));

        await app.Get<WorkQueue<FeedPullMessage>>().SendAsync(new FeedPullMessage([first, second]), LocalApp.Cancel);
        var all = app.IdleAsync();
        while ((await app.FeedAsync(first)).LastPulledAt is null)
            await Task.Yield();

        (await app.FeedAsync(second)).LastPulledAt.ShouldBeNull();
        answered.SetResult();
        await all;
        (await app.FeedAsync(second)).LastOutcome.ShouldBe(PullOutcome.Ok);
        quick.Requests.Concat(slow.Requests).Count().ShouldBe(2);
    }

    private static async Task FireAgainAsync(LocalApp app, FeedId feed, TaskCompletionSource asked)
    {
        while ((await app.FeedAsync(feed)).QueuedUntil is null)
            await Task.Yield();

        var again = app.FireAsync(nameof(PullFeeds));
        asked.SetResult();
        await again;
    }

    private static async Task QueuedUntilAsync(FeedsTable feeds, FeedId id, DateTimeOffset until)
    {
        var feed = (await feeds.FindAsync(id, LocalApp.Cancel))!;
        (await feeds.UpdateAsync(feed.Value with { QueuedUntil = until }, feed, LocalApp.Cancel)).ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<AlertOutcome>> OutcomesAsync(LocalApp app)
    {
        var summaries = await app.Get<ArticlesTable>().ListSinceAsync(DateOnly.MinValue, LocalApp.Cancel).ToListAsync(LocalApp.Cancel);
        var outcomes = new List<AlertOutcome>();
        foreach (var summary in summaries)
            outcomes.AddRange((await app.Get<ArticleBlobs>().FindAsync(summary.Value.Id, LocalApp.Cancel))!.Decisions.Select(decision => decision.Outcome));

        return outcomes;
    }
}
