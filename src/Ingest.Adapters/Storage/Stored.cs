using Azure;

namespace Ingest.Adapters.Storage;

/// <summary>A record as it was read, with the ETag that a conditional write needs.</summary>
public sealed record Stored<T>(T Value, ETag ETag);
