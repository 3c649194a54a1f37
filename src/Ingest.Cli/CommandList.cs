using System.CommandLine;

namespace Ingest.Cli;

/// <summary>Every command of <c>ingest</c>, in the order of its help. A command is a file in Commands and a line here.</summary>
internal static class CommandList
{
    public static IEnumerable<Command> All() =>
    [
        Commands.ParseFeedCommand.Create(),
        Commands.ExtractCommand.Create(),
        Commands.ClassifyCommand.Create(),
        Commands.EvaluateCommand.Create(),
        Commands.MatchCommand.Create(),
        Commands.ExplainCommand.Create(),
        Commands.Feeds.FeedsCommand.Create(),
        Commands.Subscribers.SubscribersCommand.Create(),
        Commands.Watches.WatchesCommand.Create(),
        Commands.Articles.ArticlesCommand.Create(),
        Commands.Alerts.AlertsCommand.Create(),
        Commands.Poison.PoisonCommand.Create(),
        Commands.StatusCommand.Create(),
    ];
}
