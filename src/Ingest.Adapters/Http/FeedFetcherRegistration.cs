using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Adapters.Http;

public static class FeedFetcherRegistration
{
    public const string Section = "Feeds";

    /// <summary>
    /// One <see cref="FeedFetcher"/> for the whole process: its connections and its hosts' turns are shared. A factory
    /// of clients would renew handlers that renew their connections themselves.
    /// </summary>
    public static IServiceCollection AddFeedFetcher(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<FetchOptions>(configuration, Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FeedAddressGuard>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<FeedProbe>();
        services.AddSingleton<ArticlePages>();
        return services;
    }
}
