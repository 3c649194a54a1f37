using Azure.Storage.Blobs;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using Ingest.Flow.Tests.Support;
using Ingest.Functions;
using Ingest.Support.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Flow.Tests.Pipeline;

/// <summary>What a crash leaves behind is finished, and never twice.</summary>
public sealed class CrashTests(StorageEmulator storage)
{
    [Fact]
    public async Task ACrashBetweenClaimAndSendIsMadeGoodOnce()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAMailAsync(publisher);
        File.Delete(app.Outbox.Single());
        await LeaveClaimedAsync(app);

        await ResendAsync(app);

        app.Outbox.Count.ShouldBe(1);
        (await app.DeliveriesAsync()).Single().Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Fact]
    public async Task ACrashBetweenSendAndRecordMailsNothingAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAMailAsync(publisher);
        var sentAt = File.GetLastWriteTimeUtc(app.Outbox.Single());
        await LeaveClaimedAsync(app);

        await ResendAsync(app);

        File.GetLastWriteTimeUtc(app.Outbox.Single()).ShouldBe(sentAt);
        (await app.DeliveriesAsync()).Single().Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Fact]
    public async Task ACrashWithASenderThatCannotKnowMailsNothingAgainAndSaysSo()
    {
        await using var publisher = await Publisher.StartAsync();
        var sender = new ForgetfulSender();
        await using var app = await AppWithAMailAsync(publisher, sender);
        await LeaveClaimedAsync(app);

        await ResendAsync(app);

        sender.Count.ShouldBe(1);
        var delivery = (await app.DeliveriesAsync()).Single();
        delivery.Status.ShouldBe(DeliveryStatus.Unknown);
        delivery.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task ALostAlertMessageIsPutBackByTheSweep()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await AppWithAMailAsync(publisher);
        File.Delete(app.Outbox.Single());
        await ChangeAsync(app, delivery => delivery with { Status = DeliveryStatus.Planned, ClaimedAt = null, SentAt = null, ClassifiedAt = delivery.ClassifiedAt.AddHours(-1) });

        await app.FireAsync(nameof(SweepArticles));

        app.Outbox.Count.ShouldBe(1);
        (await app.DeliveriesAsync()).Single().Requeues.ShouldBe(1);
    }

    [Fact]
    public async Task ARestartProcessesNothingAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        var app = await AppWithAMailAsync(publisher);
        var account = app.Account;
        var before = (await app.DeliveriesAsync()).Single();
        var folder = await app.StopAsync();

        await using var restarted = await LocalApp.StartAsync(storage, account, folder);
        await restarted.PullAsync();

        (await restarted.DeliveriesAsync()).Single().ShouldBeEquivalentTo(before);
        restarted.Outbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnEntryWhoseArticleNeverReachedTheInboxIsWrittenAgain()
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(storage);
        var feed = await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.PullAsync();
        var seen = (await app.Get<EntriesTable>().OfFeedAsync(feed, LocalApp.Cancel)).Values.Single();
        await app.Get<ArticleBlobs>().RemoveAsync(seen.Article, LocalApp.Cancel);
        await app.Get<EntriesTable>().WriteAsync(feed, [seen with { ContentHash = "" }], LocalApp.Cancel);

        await app.PullAsync();

        (await app.Get<ArticleBlobs>().FindAsync(seen.Article, LocalApp.Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task WhatIsNoRawArticleIsSetAsideOnceAndCanBeReplayed()
    {
        await using var app = await LocalApp.StartAsync(storage);
        var inbox = app.Get<StorageClients>().Blobs.GetBlobContainerClient(StorageNames.RawArticles);
        await inbox.UploadBlobAsync("feed/garbage.json", new BinaryData("{ this is no article"), LocalApp.Cancel);
        await app.IdleAsync();

        var item = (await PoisonAsync(app)).ShouldHaveSingleItem();
        item.Id.ShouldBe("articles-raw/feed/garbage.json");
        item.Reason.ShouldContain("feed/garbage.json");
        (await CountAsync(inbox)).ShouldBe(0);

        (await app.Get<PoisonBlobs>().ReplayAsync(item.Id, LocalApp.Cancel)).ShouldBeTrue();
        await app.IdleAsync();
        (await PoisonAsync(app)).ShouldHaveSingleItem().Id.ShouldBe(item.Id);
    }

    [Theory]
    [InlineData(StorageNames.FeedPulls)]
    [InlineData(StorageNames.Alerts)]
    public async Task AMessageThatIsNoJsonGoesToPoisonAndCanBeReplayed(string queue)
    {
        await using var app = await LocalApp.StartAsync(storage);
        await app.Get<StorageClients>().Queues.GetQueueClient(queue).SendMessageAsync("this is no JSON", LocalApp.Cancel);
        await app.IdleAsync();

        await app.FireAsync(nameof(SweepArticles));

        var item = (await PoisonAsync(app)).ShouldHaveSingleItem();
        item.Source.ShouldBe(queue);
        (await app.Get<PoisonBlobs>().ReplayAsync(item.Id, LocalApp.Cancel)).ShouldBeTrue();
        await app.IdleAsync();
        (await app.Get<PoisonBlobs>().CollectAsync(LocalApp.Cancel)).ShouldBe(1);
    }

    private async Task<LocalApp> AppWithAMailAsync(Publisher publisher, IEmailSender? sender = null)
    {
        var app = await LocalApp.StartAsync(storage, configure: builder =>
        {
            if (sender is not null)
                builder.Services.AddSingleton(sender);
        });
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss(SampleDocuments.Drones()))));
        await app.AddSubscriberAsync("ana@example.com", "drones");
        await app.PullAsync();
        (await app.DeliveriesAsync()).Single().Status.ShouldBe(DeliveryStatus.Sent);
        return app;
    }

    /// <summary>The row as a process leaves it that was killed after its claim, some minutes ago.</summary>
    private static Task LeaveClaimedAsync(LocalApp app) =>
        ChangeAsync(app, delivery => delivery with { Status = DeliveryStatus.Claimed, ClaimedAt = delivery.ClaimedAt!.Value.AddMinutes(-5), SentAt = null });

    private static async Task ChangeAsync(LocalApp app, Func<Delivery, Delivery> change)
    {
        var delivery = (await app.DeliveriesAsync()).Single();
        var stored = await app.Get<DeliveriesTable>().FindAsync(delivery.Subscriber, delivery.Id, LocalApp.Cancel);
        await app.Get<DeliveriesTable>().UpdateAsync(change(delivery), stored!, LocalApp.Cancel);
    }

    private static async Task ResendAsync(LocalApp app)
    {
        var delivery = (await app.DeliveriesAsync()).Single();
        await app.Get<WorkQueue<AlertMessage>>().SendAsync(new AlertMessage(delivery.Subscriber, delivery.Id), LocalApp.Cancel);
        await app.IdleAsync();
    }

    private static async Task<IReadOnlyList<PoisonItem>> PoisonAsync(LocalApp app) =>
        await app.Get<PoisonBlobs>().ListAsync(LocalApp.Cancel).ToListAsync(LocalApp.Cancel);

    private static async Task<int> CountAsync(BlobContainerClient container) => await container.GetBlobsAsync(cancellationToken: LocalApp.Cancel).CountAsync(LocalApp.Cancel);

    /// <summary>Takes every mail and, like SendGrid, cannot be asked afterwards.</summary>
    private sealed class ForgetfulSender : IEmailSender
    {
        public int Count { get; private set; }

        public Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted("id"));
        }

        public Task<bool?> WasSentAsync(DeliveryId delivery, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);
    }
}
