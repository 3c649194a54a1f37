using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection(Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new FeedAddressGuard(provider.GetRequiredService<IOptions<FetchOptions>>().Value));
        services.AddSingleton(provider => new FeedFetcher(provider.GetRequiredService<IOptions<FetchOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
