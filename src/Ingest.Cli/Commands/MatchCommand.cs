using System.CommandLine;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest match</c>: many watches against many articles, one line of JSON an article, streaming.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var watches = new Option<string>("--watches") { Description = "JSON Lines of watches: id, query, language.", Required = true };
        var articles = new Option<string>("--articles") { Description = "JSON Lines of articles: id, title, text, language, topics, source.", DefaultValueFactory = _ => "-" };
        var stats = new Option<bool>("--stats") { Description = "Print compile time, bytes a watch and microseconds an article on standard error." };
        var command = new Command("match", "Match watches against articles.") { watches, articles, stats, CommandOutput.JsonOption(), CommandOutput.JsonLinesOption() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var run = MatchRun.Compile(parsed.GetRequiredValue(watches), error, cancellationToken);
            await run.MatchAsync(parsed.GetRequiredValue(articles), output, cancellationToken);
            if (parsed.GetValue(stats))
                await run.WriteStatsAsync(error);

            return run.SetAsideCount == 0 ? ExitCodes.Done : ExitCodes.RefusedInput;
        });
        return command;
    }
}
