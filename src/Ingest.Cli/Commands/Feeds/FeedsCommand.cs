using System.CommandLine;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds</c>: what is pulled.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "The feeds that are pulled.")
    {
        AddFeedCommand.Create(),
        ListFeedsCommand.Create(),
        FullTextCommand.Create(),
        RemoveFeedCommand.Create(),
        ImportFeedsCommand.Create(),
        ExportFeedsCommand.Create(),
        PullFeedsCommand.Create(),
    };
}
