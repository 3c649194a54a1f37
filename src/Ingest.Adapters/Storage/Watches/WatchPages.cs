using Azure;
using Ingest.Core.Alerts;

namespace Ingest.Adapters.Storage.Watches;

/// <summary>The watches as one instance knows them at one time.</summary>
/// <param name="Base">The snapshot's version, or the instant at which the table was read.</param>
/// <param name="ChangesRead">How far the changes are in it, in bytes by blob.</param>
internal sealed record WatchPages(DateTimeOffset ReadAt, WatchIndex Index, string Base, ETag? Pointer, IReadOnlyDictionary<string, long> ChangesRead, int ChangeCount)
{
    /// <summary>What a match is recorded with.</summary>
    public string Version => $"{Base}+{ChangeCount}";
}
