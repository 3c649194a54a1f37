using System.CommandLine;

namespace Ingest.Cli;

/// <summary>The whole command, from its arguments to its exit code.</summary>
internal static class IngestCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // An argument that begins with @ is a query's entity, as in @Putin, and not a file with more arguments.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await error.WriteLineAsync(fault.Message);

            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (RefusedInputException refused)
        {
            await error.WriteLineAsync($"ingest: {refused.Message}");
            return ExitCodes.RefusedInput;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("The operator's and the evaluator's command of Ingest.");
        foreach (var command in CommandList.All())
            root.Subcommands.Add(command);

        return root;
    }
}
