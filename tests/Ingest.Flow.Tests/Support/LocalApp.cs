using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Ingest.Functions;
using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Listeners;
using Ingest.LocalHost.Running;
using Ingest.Support;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Flow.Tests.Support;

/// <summary>The real functions in the real local host, in this process, on a storage account of their own. Timers fire when the test says.</summary>
internal sealed class LocalApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _folder;

    private LocalApp(IHost host, DirectoryInfo folder, string account, Uri address) => (_host, _folder, Account, Address) = (host, folder, account, address);

    /// <summary>The storage account's connection string; a second app on it sees the same world.</summary>
    public string Account { get; }

    public Uri Address { get; }

    public string OutboxPath => Path.Combine(_folder.FullName, "outbox");

    /// <summary>The mails sent so far, by file name.</summary>
    public IReadOnlyList<string> Outbox => Directory.Exists(OutboxPath) ? [.. Directory.GetFiles(OutboxPath, "*.eml").Order(StringComparer.Ordinal)] : [];

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="functions">The functions' types; Ingest's own where none are given.</param>
    /// <param name="hasSamples">Whether it starts with the sample feeds and subscribers.</param>
    /// <param name="folder">The home of an earlier app, to go on with it.</param>
    public static async Task<LocalApp> StartAsync(
        StorageEmulator storage, string? account = null, DirectoryInfo? folder = null, IEnumerable<Type>? functions = null, Action<FunctionsApplicationBuilder>? configure = null, bool hasSamples = false)
    {
        folder ??= Directory.CreateTempSubdirectory("ingest-home-");
        account ??= storage.TakeAccount();
        var home = RunHome.Open(folder, hasWellKnownPorts: false).MoveTo(storage.Ports);
        var nothing = new FileInfo(Path.Combine(folder.FullName, "nobody.json"));
        await File.WriteAllTextAsync(nothing.FullName, "[]", Cancel);
        var run = new LocalRun(new RunOptions { Home = folder, Subscribers = hasSamples ? null : nothing, IsWithoutFeeds = !hasSamples, AllowedHosts = ["127.0.0.1"] }, home, new DirectoryInfo(Repository.Root), LoopbackPort.Choose(0, mayMove: true));
        var builder = new FunctionsApplicationBuilder(run, functions ?? typeof(PullFeed).Assembly.GetTypes());
        builder.ConfigureFunctionsWebApplication();
        builder.AddIngest();
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", account), new("PullSchedule", "0 0 0 29 2 *"), new("SweepSchedule", "0 0 0 29 2 *"), new("PublishSchedule", "0 0 0 29 2 *")]);
        builder.Logging.ClearProviders().AddProvider(new TestLog());

        // As in host.json, but a failed message comes again at once.
        builder.Services.AddSingleton(new HostSettings { Queues = new HostSettings.QueueSettings { MaxPollingInterval = TimeSpan.FromMilliseconds(200) } });
        configure?.Invoke(builder);
        var app = new LocalApp(builder.Build(), folder, account, new Uri($"http://127.0.0.1:{run.Port}/"));
        await app._host.StartAsync(Cancel);
        return app;
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Fires a timer function now and waits until nothing is left to do.</summary>
    public async Task FireAsync(string timer)
    {
        await Get<ListenerSet>().Timers.Single(listener => listener.Function.Name == timer).FireAsync(Cancel);
        await IdleAsync();
    }

    /// <summary>Makes every feed due, pulls, and waits until nothing is left to do.</summary>
    public async Task PullAsync()
    {
        await Get<FeedsTable>().MakeAllDueAsync(Get<TimeProvider>().GetUtcNow(), Cancel);
        await FireAsync(nameof(PullFeeds));
    }

    public Task IdleAsync() => Get<Idleness>().WorkAsync(Cancel);

    public async Task<FeedId> AddFeedAsync(Uri url)
    {
        var feed = FeedState.New(new OpmlFeed(url, null, null), Get<TimeProvider>().GetUtcNow());
        await Get<FeedsTable>().AddAsync(feed, Cancel);
        return feed.Id;
    }

    public async Task<FeedState> FeedAsync(FeedId id) => (await Get<FeedsTable>().FindAsync(id, Cancel))!.Value;

    public async Task<Subscriber> AddSubscriberAsync(string email, params string[] queries)
    {
        var now = Get<TimeProvider>().GetUtcNow();
        var subscriber = new Subscriber { Id = Subscriber.IdOf(email), Email = email, Language = "es", SubscribedAt = now };
        await Get<SubscribersTable>().AddAsync(subscriber, Cancel);
        foreach (var query in queries)
            await Get<WatchesTable>().AddAsync(new Watch { Id = Watch.IdOf(subscriber.Id, query), Subscriber = subscriber.Id, Query = query, CreatedAt = now }, Cancel);

        return subscriber;
    }

    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync() =>
        await Get<DeliveriesTable>().ListAsync(Cancel).Select(delivery => delivery.Value).ToListAsync(Cancel);

    /// <summary>Stops the host; the account and the folder stay for another one.</summary>
    public async Task<DirectoryInfo> StopAsync()
    {
        await _host.StopAsync(Cancel);
        await DisposeHostAsync();
        return _folder;
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeHostAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    private async ValueTask DisposeHostAsync() => await ((IAsyncDisposable)_host).DisposeAsync();
}
