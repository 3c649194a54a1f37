using System.CommandLine;
using Azure;
using Ingest.Cli.Commands;
using Microsoft.Extensions.Options;

namespace Ingest.Cli;

/// <summary>What all commands that work on storage have in common.</summary>
internal static class StoreCommand
{
    /// <summary>Gives a command the options that say where storage is, opens it, and tells in words what storage refuses.</summary>
    /// <param name="settings">Settings that the command's own options stand for.</param>
    public static Command OnStore(
        this Command command, Func<Store, ParseResult, CancellationToken, Task<Report>> action, Func<ParseResult, IReadOnlyList<KeyValuePair<string, string?>>>? settings = null)
    {
        var options = new StoreOptions();
        command.Add(options.Home);
        command.Add(options.Connection);
        command.Add(options.Json);
        command.Add(options.JsonLines);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await RunAsync(() => Store.OpenAsync(parsed, options, settings?.Invoke(parsed) ?? [], cancellationToken), store => action(store, parsed, cancellationToken));
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

    private static async Task<Report> RunAsync(Func<Task<Store>> open, Func<Store, Task<Report>> action)
    {
        try
        {
            await using var store = await open();
            return await action(store);
        }
        catch (OptionsValidationException fault)
        {
            throw new RefusedInputException(fault.Message);
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
