using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Benchmarks.Http;

/// <summary>The storage operations that pulls need, and nothing else, in containers and tables of their own.</summary>
internal sealed class BarePulls(StorageClients storage, int feedCount, int newsCount)
{
    private const int AtOnce = 24, RowsOfATransaction = 100;

    private static readonly int FeedsAMessage = new PullOptions().FeedsAMessage;

    private readonly BlobContainerClient _blobs = storage.Blobs.GetBlobContainerClient("bare");
    private readonly TableClient _table = storage.Tables.GetTableClient("bare");
    private readonly QueueClient _queue = storage.Queues.GetQueueClient("bare");

    public async Task<TimeSpan> RunAsync()
    {
        await _blobs.CreateIfNotExistsAsync();
        await _table.CreateIfNotExistsAsync();
        await _queue.CreateIfNotExistsAsync();
        for (var chunk = 0; chunk < feedCount / RowsOfATransaction; chunk++)
            await MarkAsync(chunk);

        var begun = Stopwatch.GetTimestamp();
        await QueueAsync();
        await Parallel.ForAsync(0, feedCount / FeedsAMessage, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (message, _) => await ReceiveAsync(message));
        await Parallel.ForAsync(0, newsCount, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (feed, _) => await WriteNewsAsync(feed));
        return Stopwatch.GetElapsedTime(begun);
    }

    private async Task QueueAsync()
    {
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"feed"}")).CountAsync();
        for (var chunk = 0; chunk < feedCount / RowsOfATransaction; chunk++)
            await MarkAsync(chunk);

        for (var message = 0; message < feedCount / FeedsAMessage; message++)
            await _queue.SendMessageAsync($"{message}");
    }

    private Task MarkAsync(int chunk) => UpdateAsync(Enumerable.Range(chunk * RowsOfATransaction, RowsOfATransaction));

    private async Task ReceiveAsync(int number)
    {
        var message = (await _queue.ReceiveMessageAsync()).Value;
        var feeds = Enumerable.Range(number * FeedsAMessage, FeedsAMessage).ToList();
        await Task.WhenAll(feeds.Select(feed => _table.GetEntityAsync<TableEntity>("feed", $"{feed}")));
        await UpdateAsync(feeds);
        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    private Task UpdateAsync(IEnumerable<int> feeds) =>
        _table.SubmitTransactionAsync(feeds.Select(feed => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(feed))));

    private async Task WriteNewsAsync(int feed)
    {
        await _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {$"entries{feed}"}")).CountAsync();
        await _table.UpsertEntityAsync(new TableEntity($"entries{feed}", "new") { ["Record"] = new string('x', 200) });
        await _blobs.GetBlobClient($"{feed}").UploadAsync(new BinaryData(new string('x', 1_000)), overwrite: true);
        await _table.UpsertEntityAsync(new TableEntity($"entries{feed}", "new") { ["Record"] = new string('x', 200) });
    }

    private static TableEntity Row(int feed) => new("feed", $"{feed}") { ["Record"] = new string('x', 600), ["NextDueAt"] = DateTimeOffset.UnixEpoch };
}
