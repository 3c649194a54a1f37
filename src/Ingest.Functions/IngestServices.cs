using Ingest.Adapters;
using Ingest.Adapters.Email;
using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Feeds;
using Ingest.Core.Topics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Functions;

/// <summary>What the functions are made of. Only here is configuration seen.</summary>
internal static class IngestServices
{
    public static void AddIngest(this IHostApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services
            .AddIngestStorage(configuration)
            .AddFeedFetcher(configuration)
            .AddEmail(configuration)
            .AddCheckedOptions<PullOptions>(configuration, "Pull")
            .AddCheckedOptions<AlertOptions>(configuration, "Alerts")
            .AddCheckedOptions<SweepOptions>(configuration, "Sweep")
            .AddSingleton<FeedPullPlanner>()
            .AddSingleton<LanguageIdentifier>()
            .AddSingleton(TopicClassifier.Load())
            .AddSingleton<ArticleReader>()
            .AddSingleton<FullTexts>()
            .AddSingleton<AlertDesk>()
            .AddSingleton<AlertEmails>();
    }
}
