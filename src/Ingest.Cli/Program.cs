using System.CommandLine;
using Ingest.Cli;

var root = new RootCommand("The operator's and the evaluator's command of Ingest.");
foreach (var command in CommandList.All())
    root.Subcommands.Add(command);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);

    return ExitCodes.WrongUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (RefusedInputException refused)
{
    await Console.Error.WriteLineAsync($"ingest: {refused.Message}");
    return ExitCodes.RefusedInput;
}
