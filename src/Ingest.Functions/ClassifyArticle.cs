using Azure.Storage.Blobs;
using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Articles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>Understands one raw article and decides who is told of it. The inbox is emptied last: whatever is killed before that happens again.</summary>
public sealed class ClassifyArticle(FullTexts pages, ArticleReader reader, AlertDesk alerts, ArticleBlobs blobs, ArticlesTable table, PoisonBlobs poison, TimeProvider time, ILogger<ClassifyArticle> log)
{
    [Function(nameof(ClassifyArticle))]
    public async Task RunAsync(
        [BlobTrigger(StorageNames.RawArticles + "/{feed}/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob, string feed, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (await RawArticleBlobs.ReadAsync(blob, cancellationToken) is { } raw)
                await ClassifyAsync(blob, raw, cancellationToken);
        }
        catch (InvalidDataException hopeless)
        {
            await poison.SetAsideAsync(blob, hopeless.Message, cancellationToken);
            log.LogError("Set aside {Feed}/{Name}: {Reason}", feed, name, hopeless.Message);
        }
    }

    private async Task ClassifyAsync(BlobClient blob, Stored<RawArticle> raw, CancellationToken cancellationToken)
    {
        var complete = await pages.CompleteAsync(raw.Value, cancellationToken);
        if (complete.Page?.Fault is { } fault)
            log.LogWarning("Article {Article} is read from its feed: {Fault}", complete.Id, fault);

        var article = await alerts.DecideAsync(reader.Read(complete, time.GetUtcNow()), cancellationToken);
        if (await blobs.WriteAsync(article, cancellationToken))
            await table.WriteAsync(ArticleSummary.Of(article), cancellationToken);

        await alerts.SendAsync(article, cancellationToken);
        await RawArticleBlobs.RemoveAsync(blob, raw.ETag, cancellationToken);
        Count(article);
        log.LogInformation("Article {Article} ({Language}): {Topics}; {Alerts} alerts", article.Id, article.Language, string.Join(' ', ArticleSummary.Of(article).Topics), ArticleSummary.Of(article).AlertCount);
    }

    private static void Count(Article article)
    {
        IngestMeter.ArticlesClassified.Add(1);
        foreach (var topic in article.Topics.Where(topic => topic.Matched))
            IngestMeter.TopicsMatched.Add(1, new KeyValuePair<string, object?>("topic", topic.Topic));
    }
}
