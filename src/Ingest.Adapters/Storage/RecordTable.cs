using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Core;

namespace Ingest.Adapters.Storage;

/// <summary>
/// A table of records. The column <c>Record</c> holds a record as JSON and is the truth; the other columns are copies
/// for queries and for people who look at the table in the portal.
/// </summary>
internal sealed class RecordTable<T>(TableClient table, Func<T, RowKeys> keysOf, Func<T, IEnumerable<KeyValuePair<string, object?>>> columnsOf)
    where T : class
{
    private const string RecordColumn = "Record";

    /// <summary>The service's own limit for a transaction; the emulator would take more.</summary>
    private const int TransactionLimit = 100;

    public async Task<Stored<T>?> FindAsync(RowKeys keys, CancellationToken cancellationToken)
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(keys.Partition, keys.Row, cancellationToken: cancellationToken);
        return answer.HasValue ? Read(answer.Value!) : null;
    }

    /// <returns>False when a row with these keys is there already.</returns>
    public async Task<bool> InsertAsync(T record, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(Write(record), cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return false;
        }
    }

    public Task UpsertAsync(T record, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Write(record), TableUpdateMode.Replace, cancellationToken);

    /// <returns>The new ETag, or null when somebody else changed or deleted the row in the meantime.</returns>
    public async Task<Stored<T>?> UpdateAsync(T record, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await table.UpdateEntityAsync(Write(record), etag, TableUpdateMode.Replace, cancellationToken);
            return new Stored<T>(record, answer.Headers.ETag!.Value);
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <returns>False when there was none.</returns>
    public async Task<bool> DeleteAsync(RowKeys keys, CancellationToken cancellationToken)
    {
        var answer = await table.DeleteEntityAsync(keys.Partition, keys.Row, ETag.All, cancellationToken);
        return answer.Status != 404;
    }

    public async IAsyncEnumerable<Stored<T>> QueryAsync(string? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return Read(entity);
    }

    /// <summary>Upserts and deletes rows of one partition, in as few transactions as the service allows.</summary>
    public async Task WriteBatchAsync(IEnumerable<T> upserts, IEnumerable<RowKeys> deletes, CancellationToken cancellationToken)
    {
        var actions = upserts.Select(record => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(record)))
            .Concat(deletes.Select(keys => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(keys.Partition, keys.Row), ETag.All)));

        foreach (var transaction in actions.Chunk(TransactionLimit))
            await table.SubmitTransactionAsync(transaction, cancellationToken);
    }

    /// <summary>Replaces rows of one partition, each only if nobody has changed it: a hundred at once, one by one where that fails.</summary>
    /// <returns>Those that were replaced.</returns>
    public async Task<IReadOnlyList<Stored<T>>> UpdateBatchAsync(IReadOnlyList<Stored<T>> rows, CancellationToken cancellationToken)
    {
        var updated = new List<Stored<T>>();
        foreach (var chunk in rows.Chunk(TransactionLimit))
            updated.AddRange(await UpdateTogetherAsync(chunk, cancellationToken) ?? await UpdateOneByOneAsync(chunk, cancellationToken));

        return updated;
    }

    /// <returns>Null when the transaction was refused as a whole.</returns>
    private async Task<IReadOnlyList<Stored<T>>?> UpdateTogetherAsync(IReadOnlyList<Stored<T>> rows, CancellationToken cancellationToken)
    {
        try
        {
            var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, Write(row.Value), row.ETag));
            var answers = await table.SubmitTransactionAsync(actions, cancellationToken);
            return [.. rows.Zip(answers.Value, (row, answer) => row with { ETag = answer.Headers.ETag!.Value })];
        }
        catch (TableTransactionFailedException fault) when (fault.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<Stored<T>>> UpdateOneByOneAsync(IEnumerable<Stored<T>> rows, CancellationToken cancellationToken)
    {
        var updated = new List<Stored<T>>();
        foreach (var row in rows)
            if (await UpdateAsync(row.Value, row.ETag, cancellationToken) is { } standing)
                updated.Add(standing);

        return updated;
    }

    private TableEntity Write(T record)
    {
        var keys = keysOf(record);
        var entity = new TableEntity(keys.Partition, keys.Row);
        foreach (var (name, value) in columnsOf(record))
            entity[name] = value;

        entity[RecordColumn] = JsonSerializer.Serialize(record, IngestJson.Options);
        return entity;
    }

    private static Stored<T> Read(TableEntity entity) =>
        new(JsonSerializer.Deserialize<T>(entity.GetString(RecordColumn), IngestJson.Options)!, entity.ETag);
}
