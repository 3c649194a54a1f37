namespace Ingest.Adapters.Storage;

/// <summary>Something that failed for good and is kept to be looked at, replayed or discarded.</summary>
public sealed record PoisonItem
{
    /// <summary><c>source/name</c>: what <c>ingest poison replay</c> takes.</summary>
    public string Id => $"{Source}/{Name}";

    /// <summary>The queue or container that it came from and goes back to.</summary>
    public required string Source { get; init; }

    /// <summary>The message's id, or the blob's name.</summary>
    public required string Name { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>The message as it lay on the queue (still in its encoding), or the blob's bytes.</summary>
    public required byte[] Content { get; init; }
}
