using System.CommandLine;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches</c>: what people want to hear of.</summary>
internal static class WatchesCommand
{
    public static Command Create() => new("watches", "What subscribers want to hear of.")
    {
        AddWatchCommand.Create(),
        ListWatchesCommand.Create(),
        RemoveWatchCommand.Create(),
        TestWatchCommand.Create(),
        PreviewWatchCommand.Create(),
    };
}
