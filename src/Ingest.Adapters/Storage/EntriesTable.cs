using Azure.Data.Tables;
using Ingest.Core.Feeds;

namespace Ingest.Adapters.Storage;

/// <summary>
/// What was seen of every feed: a partition a feed, a row an entry. PullFeed trims it, so a partition stays about as long
/// as the feed's document and one query reads it.
/// </summary>
public sealed class EntriesTable(StorageClients storage)
{
    private readonly TableClient _client = storage.Tables.GetTableClient(StorageNames.Entries);

    public async Task<IReadOnlyDictionary<EntryKey, SeenEntry>> OfFeedAsync(FeedId feed, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<EntryKey, SeenEntry>();
        await foreach (var row in TableOf(feed).QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {feed.Value}"), cancellationToken))
            seen[row.Value.Key] = row.Value;

        return seen;
    }

    public Task WriteAsync(FeedId feed, IEnumerable<SeenEntry> seen, CancellationToken cancellationToken) =>
        TableOf(feed).WriteBatchAsync(seen, [], cancellationToken);

    public Task RemoveAsync(FeedId feed, IEnumerable<EntryKey> keys, CancellationToken cancellationToken) =>
        TableOf(feed).WriteBatchAsync([], keys.Select(key => new RowKeys(feed.Value, key.Value)), cancellationToken);

    private RecordTable<SeenEntry> TableOf(FeedId feed) => new(
        _client,
        entry => new RowKeys(feed.Value, entry.Key.Value),
        entry => new Dictionary<string, object?>
        {
            ["Article"] = entry.Article.Value,
            ["ContentHash"] = entry.ContentHash,
            ["SeenAt"] = entry.SeenAt,
        });
}
