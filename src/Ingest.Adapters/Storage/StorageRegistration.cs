using Ingest.Adapters.Storage.Watches;
using Ingest.Core.Alerts;
using Ingest.Core.Feeds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Adapters.Storage;

public static class StorageRegistration
{
    /// <summary>The storage account and everything that lies in it.</summary>
    public static IServiceCollection AddIngestStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StorageClients.FromConfiguration(configuration));
        services.AddSingleton<FeedsTable>();
        services.AddSingleton<EntriesTable>();
        services.AddSingleton<RawArticleBlobs>();
        services.AddSingleton<ArticleBlobs>();
        services.AddSingleton<ArticlesTable>();
        services.AddSingleton<SubscribersTable>();
        services.AddSingleton<WatchBlobs>();
        services.AddSingleton<WatchesTable>();
        services.AddSingleton<DeliveriesTable>();
        services.AddSingleton<PoisonBlobs>();
        services.AddSingleton<StorageStatus>();
        services.AddSingleton<WatchBook>();
        services.AddSingleton<WatchPublisher>();
        services.AddCheckedOptions<WatchOptions>(configuration, "Watches");
        services.AddSingleton(provider => new WorkQueue<FeedPullMessage>(provider.GetRequiredService<StorageClients>().Queues.GetQueueClient(StorageNames.FeedPulls)));
        services.AddSingleton(provider => new WorkQueue<AlertMessage>(provider.GetRequiredService<StorageClients>().Queues.GetQueueClient(StorageNames.Alerts)));
        return services;
    }
}
