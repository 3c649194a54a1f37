using System.CommandLine;

namespace Ingest.Cli.Commands.Poison;

/// <summary><c>ingest poison</c>: what failed for good.</summary>
internal static class PoisonCommand
{
    public static Command Create() => new("poison", "What failed for good and is kept: look at it, replay it or discard it.")
    {
        ListPoisonCommand.Create(),
        EndPoisonCommand.Create("replay", "Put an item back where it came from, so that its function runs again.", "Replayed", (poison, id, cancellationToken) => poison.ReplayAsync(id, cancellationToken)),
        EndPoisonCommand.Create("discard", "Delete an item for good.", "Discarded", (poison, id, cancellationToken) => poison.DiscardAsync(id, cancellationToken)),
    };
}
