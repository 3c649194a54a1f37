using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Feeds;
using Ingest.Core.Stories;
using Ingest.Flow.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Flow.Tests.Pipeline;

/// <summary>Two instances on one account: what one is told, the other knows within seconds.</summary>
public sealed class WatchBookTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly string _account;
    private readonly ServiceProvider _one;
    private readonly ServiceProvider _other;

    public WatchBookTests(StorageEmulator storage)
    {
        _account = storage.TakeAccount();
        (_one, _other) = (Instance(), Instance());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AChangeIsKnownToEveryInstanceWithinTheFreshness()
    {
        await CreateAsync();
        (await FoundAsync(_other)).ShouldBeEmpty();

        var watch = await AddAsync("drones");
        (await FoundAsync(_other)).ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(15));
        (await FoundAsync(_other)).ShouldBe([watch.Id]);

        await _one.GetRequiredService<WatchesTable>().RemoveAsync(watch.Subscriber, watch.Id, Cancel);
        _time.Advance(TimeSpan.FromSeconds(15));
        (await FoundAsync(_other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ASnapshotAndTheChangesSinceAreAllThereIs()
    {
        await CreateAsync();
        var before = await AddAsync("drones");
        var pointer = await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel);
        var after = await AddAsync("chaleco");

        // The table is empty now: what is found can only be the snapshot's and the changes'.
        await _one.GetRequiredService<StorageClients>().Tables.GetTableClient(StorageNames.Watches).DeleteAsync(Cancel);

        (await FoundAsync(_other)).ShouldBe([before.Id, after.Id], ignoreOrder: true);
        (await VersionAsync(_other)).ShouldBe($"{pointer!.Version}+1");
    }

    [Fact]
    public async Task AnInstanceTakesUpTheNextSnapshot()
    {
        await CreateAsync();
        await AddAsync("drones");
        await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel);
        await FoundAsync(_other);

        await AddAsync("chaleco");
        _time.Advance(TimeSpan.FromHours(2));
        var pointer = await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel);

        (await VersionAsync(_other)).ShouldBe($"{pointer!.Version}+0");
        (await FoundAsync(_other)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task NothingIsPublishedWhileNothingHasChanged()
    {
        await CreateAsync();
        await AddAsync("drones");
        var publisher = _one.GetRequiredService<WatchPublisher>();
        (await publisher.PublishAsync(Cancel)).ShouldNotBeNull();

        _time.Advance(TimeSpan.FromHours(2));

        (await publisher.PublishAsync(Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task ASnapshotThatIsDamagedIsCompiledFromTheTable()
    {
        await CreateAsync();
        var watch = await AddAsync("drones");
        var pointer = await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel);
        await Container.GetBlobClient($"snapshots/{pointer!.Version}.bin").UploadAsync(BinaryData.FromString("damaged"), overwrite: true, Cancel);

        (await FoundAsync(_other)).ShouldBe([watch.Id]);
    }

    [Fact]
    public async Task AWatchThatCannotBeCompiledStopsNoOther()
    {
        await CreateAsync();
        var good = await AddAsync("drones");
        var bad = await AddAsync("(drones");

        (await FoundAsync(_other)).ShouldBe([good.Id]);
        (await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel))!.SetAside.ShouldHaveSingleItem().Id.ShouldBe(bad.Id);
        (await _one.GetRequiredService<StorageStatus>().ReadAsync(Cancel)).WatchesSetAside.ShouldBe(1);
    }

    [Fact]
    public async Task TheLastGoodWatchesServeOnWhileStorageRefuses()
    {
        await CreateAsync();
        var watch = await AddAsync("drones");
        await FoundAsync(_other);

        await Container.DeleteAsync(cancellationToken: Cancel);
        _time.Advance(TimeSpan.FromMinutes(1));

        (await FoundAsync(_other)).ShouldBe([watch.Id]);
    }

    [Fact]
    public async Task OldSnapshotsAndChangesAreCleared()
    {
        await CreateAsync();
        for (var round = 0; round < 6; round++)
        {
            await AddAsync($"drones palabra{round}");
            await _one.GetRequiredService<WatchPublisher>().PublishAsync(Cancel);
            _time.Advance(TimeSpan.FromHours(2));
        }

        var names = await Container.GetBlobsAsync(new GetBlobsOptions(), Cancel).Select(blob => blob.Name).ToListAsync(Cancel);
        names.Count(name => name.StartsWith("snapshots/", StringComparison.Ordinal)).ShouldBe(3);
        names.Count(name => name.StartsWith("changes/", StringComparison.Ordinal)).ShouldBe(2);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
    }

    private BlobContainerClient Container => _one.GetRequiredService<StorageClients>().Blobs.GetBlobContainerClient(StorageNames.Watches);

    private ServiceProvider Instance()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", _account)]).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time).AddIngestStorage(configuration).BuildServiceProvider();
    }

    private Task CreateAsync() => _one.GetRequiredService<StorageClients>().EnsureCreatedAsync(Cancel);

    private async Task<Watch> AddAsync(string query)
    {
        var subscriber = Subscriber.IdOf("ana@example.com");
        var watch = new Watch { Id = Watch.IdOf(subscriber, query), Subscriber = subscriber, Query = query, CreatedAt = _time.GetUtcNow() };
        (await _one.GetRequiredService<WatchesTable>().AddAsync(watch, Cancel)).ShouldBeTrue();
        return watch;
    }

    private static Article Article(string text)
    {
        var feed = FeedState.New(new OpmlFeed(new Uri("https://diario.example/rss"), "El Diario", null), default);
        var entry = new FeedEntry { Id = "1", Title = "Regalos" };
        var raw = new RawArticle { Id = ArticleId.Of(feed.Id, EntryKey.From("1"), default), Feed = feed.Id, Source = "El Diario", Entry = entry, ContentHash = "1", SeenAt = default, PulledAt = default, FeedAddedAt = default };
        return new Article
        {
            Id = raw.Id,
            Raw = raw,
            Story = StoryId.Of(raw.Id, null),
            Title = entry.Title,
            Text = text,
            Language = "es",
            LanguageConfidence = 1,
            PublishedAt = default,
            ClassifiedAt = default,
            Topics = [],
        };
    }

    private static async Task<IReadOnlyList<WatchId>> FoundAsync(ServiceProvider instance) =>
        [.. (await instance.GetRequiredService<WatchBook>().MatchAsync(Article("Cinco drones y un chaleco."), Cancel)).Hits.Select(hit => hit.Watch.Id)];

    private static async Task<string> VersionAsync(ServiceProvider instance) =>
        (await instance.GetRequiredService<WatchBook>().MatchAsync(Article("Nada."), Cancel)).Version;
}
