using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>Which snapshot of the watches is the current one.</summary>
public sealed record WatchPointer
{
    /// <summary>The snapshot's name, made of the instant at which its reading began.</summary>
    public required string Version { get; init; }

    /// <summary>The build of the engine that compiled it; another may fold and stem words otherwise.</summary>
    public required Guid Engine { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Watches that were compiled.</summary>
    public required int Count { get; init; }

    /// <summary>Watches that could not be compiled.</summary>
    public required IReadOnlyList<WatchSetAside> SetAside { get; init; }

    /// <summary>How far the changes are in it: bytes, by the blob that holds them. Those that are not named are not in it.</summary>
    public required IReadOnlyDictionary<string, long> Changes { get; init; }
}
