using Ingest.Core.Alerts;
using Ingest.Flow.Tests.Support;
using Ingest.LocalHost.Running;
using Ingest.Support.Http;
using MimeKit;

namespace Ingest.Flow.Tests.Pipeline;

/// <summary>Storage that stops answering in the middle.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private const int Articles = 80;

    private readonly StorageEmulator _storage = new();

    public ValueTask InitializeAsync() => _storage.InitializeAsync();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public async Task ARunWhoseStorageIsStoppedAndStartedLosesNoArticleAndMailsNoneTwice(int mails)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var app = await LocalApp.StartAsync(_storage);
        var items = Enumerable.Range(1, Articles).Select(number => SampleDocuments.Item($"noticia-{number}", $"Noticia {number}", "Llegaron los drones."));
        await app.AddFeedAsync(publisher.Serve("/rss", Answers.Document(SampleDocuments.Rss([.. items]))));
        await app.AddSubscriberAsync("ana@example.com", "drones");

        var pull = app.PullAsync();
        while (app.Outbox.Count < mails)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, LocalApp.Cancel);

        await _storage.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, LocalApp.Cancel);
        app.Outbox.Count.ShouldBeLessThan(Articles, "the outage came too late to prove anything");
        await _storage.StartAsync();
        await pull;

        var deliveries = await app.DeliveriesAsync();
        var open = deliveries.Where(delivery => delivery.Status != DeliveryStatus.Sent).Select(delivery => $"{delivery.Status} {delivery.Reason} after {delivery.Attempts} attempts").ToList();
        (deliveries.Count - open.Count).ShouldBe(Articles, $"of {deliveries.Count} deliveries not sent: {string.Join("; ", open)}; waiting: {string.Join("; ", await app.Get<Idleness>().WaitingAsync(LocalApp.Cancel) ?? new Dictionary<string, int>())}");
        app.Outbox.Select(file => MimeMessage.Load(file, LocalApp.Cancel).Subject).Distinct().Count().ShouldBe(Articles);
        app.Outbox.Count.ShouldBe(Articles);
    }
}
