using System.CommandLine;
using Azure;
using Ingest.Cli.Commands;

namespace Ingest.Cli;

/// <summary>What all commands that work on storage have in common.</summary>
internal static class StoreCommand
{
    /// <summary>Gives a command the options that say where storage is, opens it, and tells in words what storage refuses.</summary>
    public static Command OnStore(this Command command, Func<Store, ParseResult, CancellationToken, Task<Report>> action)
    {
        var options = new StoreOptions();
        command.Add(options.Home);
        command.Add(options.Connection);
        command.Add(options.Json);
        command.Add(options.JsonLines);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await RunAsync(parsed, options, action, cancellationToken);
            Write(report, parsed, options);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Report report, ParseResult parsed, StoreOptions options)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(options.JsonLines))
            report.WriteJsonLines(output);
        else if (parsed.GetValue(options.Json))
            report.WriteJson(output);
        else
            report.WriteWords(output);
    }

    private static async Task<Report> RunAsync(
        ParseResult parsed, StoreOptions options, Func<Store, ParseResult, CancellationToken, Task<Report>> action, CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await Store.OpenAsync(parsed, options, cancellationToken);
            return await action(store, parsed, cancellationToken);
        }
        catch (RequestFailedException fault)
        {
            throw new RefusedInputException($"storage refuses: {fault.ErrorCode ?? fault.Message}");
        }
        catch (AggregateException fault) when (fault.InnerException is RequestFailedException)
        {
            throw new RefusedInputException($"storage does not answer: {fault.InnerException.Message}");
        }
    }
}
