using Ingest.Adapters.Storage;
using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Ingest.LocalHost.Samples;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Running;

/// <summary>Lays down the feeds and subscribers of a run: those of the files that were named, otherwise the samples. What is there already stays.</summary>
internal sealed class Seeding(
    RunOptions options, SampleFeeds samples, FeedsTable feeds, SubscribersTable subscribers, WatchesTable watches, TimeProvider time, ILogger<Seeding> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await samples.MoveAsync(feeds, cancellationToken);
        var addedFeeds = await AddFeedsAsync(ListFeeds(), cancellationToken);
        var addedWatches = await AddSubscribersAsync(ListSubscribers(), cancellationToken);
        log.LogInformation("{Feeds} feeds and {Watches} watches laid down", addedFeeds, addedWatches);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IReadOnlyList<OpmlFeed> ListFeeds() =>
        options.IsWithoutFeeds ? [] :
        options.Feeds is { } file ? SeedFiles.Feeds(file) : samples.Feeds;

    private IReadOnlyList<LaidSubscriber> ListSubscribers() =>
        options.Subscribers is { } file ? SeedFiles.Subscribers(file) : SampleFeeds.Subscribers;

    private async Task<int> AddFeedsAsync(IEnumerable<OpmlFeed> listed, CancellationToken cancellationToken)
    {
        var count = 0;
        var known = await feeds.ByAddressAsync(cancellationToken);
        foreach (var feed in listed.Where(feed => !known.ContainsKey(FeedAddress.Canonical(feed.Url))))
            count += await feeds.AddAsync(FeedState.New(feed, time.GetUtcNow()), cancellationToken) ? 1 : 0;

        return count;
    }

    private async Task<int> AddSubscribersAsync(IEnumerable<LaidSubscriber> listed, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var laid in listed)
        {
            var subscriber = SubscriberOf(laid);
            await subscribers.AddAsync(subscriber, cancellationToken);
            foreach (var watch in laid.Watches ?? [])
                count += await watches.AddAsync(WatchOf(subscriber.Id, watch), cancellationToken) ? 1 : 0;
        }

        return count;
    }

    private Subscriber SubscriberOf(LaidSubscriber laid) => new()
    {
        Id = Subscriber.IdOf(laid.Email),
        Email = laid.Email.Trim(),
        Name = laid.Name,
        Language = laid.Language ?? "en",
        SubscribedAt = time.GetUtcNow(),
    };

    private Watch WatchOf(SubscriberId subscriber, LaidWatch laid) => new()
    {
        Id = Watch.IdOf(subscriber, laid.Query),
        Subscriber = subscriber,
        Query = laid.Query.Trim(),
        Language = laid.Language,
        CreatedAt = time.GetUtcNow(),
    };
}
