using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.Adapters.Storage;

namespace Ingest.Benchmarks.Pipeline;

/// <summary>The storage operations that an article needs on its way, and nothing else, in containers and tables of their own.</summary>
internal sealed class BareStorage(StorageClients storage, PipelineWorkload workload)
{
    public const int AtOnce = 16;
    private const int BatchSize = 40;

    private readonly BlobContainerClient _blobs = storage.Blobs.GetBlobContainerClient("bare");
    private readonly TableClient _table = storage.Tables.GetTableClient("bare");
    private readonly QueueClient _queue = storage.Queues.GetQueueClient("bare");

    public async Task<TimeSpan> RunAsync()
    {
        await _blobs.CreateIfNotExistsAsync();
        await _table.CreateIfNotExistsAsync();
        await _queue.CreateIfNotExistsAsync();
        var begun = Stopwatch.GetTimestamp();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        for (var batch = 0; batch < workload.ArticleCount / BatchSize * 2; batch++)
            await WriteEntriesAsync(batch);

        await Parallel.ForAsync(0, workload.ArticleCount, parallel, async (article, _) => await PassArticleAsync(article));
        await Parallel.ForAsync(0, workload.MailCount, parallel, async (mail, _) => await PassMailAsync(mail));
        return Stopwatch.GetElapsedTime(begun);
    }

    private Task WriteEntriesAsync(int batch) => _table.SubmitTransactionAsync(
        Enumerable.Range(0, BatchSize).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row($"entries{batch / 2}", $"{row}"))));

    private async Task PassArticleAsync(int article)
    {
        var content = new BinaryData(new string('x', PipelineWorkload.ArticleBytes));
        var raw = _blobs.GetBlobClient($"raw/{article}");
        await raw.UploadAsync(content, overwrite: true);
        await raw.DownloadContentAsync();
        await _blobs.GetBlobClient($"articles/{article}").UploadAsync(content, overwrite: true);
        await _table.UpsertEntityAsync(Row("articles", $"{article}"));
        await raw.DeleteAsync();
    }

    private async Task PassMailAsync(int mail)
    {
        await _table.UpsertEntityAsync(Row("deliveries", $"{mail}"));
        await _queue.SendMessageAsync("message");
        var message = (await _queue.ReceiveMessageAsync()).Value;
        await _table.UpdateEntityAsync(Row("deliveries", $"{mail}"), ETag.All);
        await _table.UpdateEntityAsync(Row("deliveries", $"{mail}"), ETag.All);
        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    private static TableEntity Row(string partition, string row) => new(partition, row) { ["Record"] = new string('x', 400) };
}
