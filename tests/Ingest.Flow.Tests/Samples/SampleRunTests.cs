using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;
using Ingest.Flow.Tests.Support;
using MimeKit;

namespace Ingest.Flow.Tests.Samples;

public sealed class SampleRunTests(StorageEmulator storage)
{
    [Fact]
    public async Task AFirstRunMailsTheFarewellGiftsToTheSpanishSubscriber()
    {
        await using var app = await LocalApp.StartAsync(storage, hasSamples: true);

        await app.PullAsync();

        var mails = await Task.WhenAll(app.Outbox.Select(file => MimeMessage.LoadAsync(file, LocalApp.Cancel)));
        var mail = mails.Single(mail => mail.To.Mailboxes.Single().Address == "lucia.prado@example.com" && mail.Subject!.Contains("chaleco antibalas", StringComparison.Ordinal));
        mail.HtmlBody!.ShouldContain("<mark>drones</mark>");
        mails.Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Order().ShouldBe(["lucia.prado@example.com", "minji.seo@example.com", "tom.hale@example.com"]);
    }

    [Fact]
    public async Task ASecondRunOnAnotherPortFindsNothingNewAndMailsNothing()
    {
        var first = await LocalApp.StartAsync(storage, hasSamples: true);
        await first.PullAsync();
        var mails = first.Outbox.Count;
        var folder = await first.StopAsync();

        await using var second = await LocalApp.StartAsync(storage, first.Account, folder, hasSamples: true);
        await second.PullAsync();

        var feeds = await second.Get<FeedsTable>().ListAsync(LocalApp.Cancel).Select(feed => feed.Value).ToListAsync(LocalApp.Cancel);
        feeds.Count.ShouldBe(6);
        feeds.ShouldAllBe(feed => feed.Url.Port == second.Address.Port && feed.LastOutcome == PullOutcome.NotModified);
        mails.ShouldBeGreaterThan(0);
        second.Outbox.Count.ShouldBe(mails);
    }
}
