namespace Ingest.Adapters.Storage;

/// <summary>Where a record lies in its table.</summary>
internal readonly record struct RowKeys(string Partition, string Row);
