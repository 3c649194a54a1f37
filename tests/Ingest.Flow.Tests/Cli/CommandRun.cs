using System.Text.Json;
using Ingest.Cli;
using Ingest.Flow.Tests.Support;

namespace Ingest.Flow.Tests.Cli;

/// <summary>The command as somebody types it, on the storage of an app, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> OnAsync(LocalApp app, params string[] args) => await RunAsync([.. args, "--connection", app.Account]);

    public static async Task<CommandRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await IngestCommand.RunAsync(args, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public CommandRun ShouldBeDone()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }

    /// <summary>Refused with a message that holds all of these.</summary>
    public void ShouldBeRefused(params string[] words)
    {
        ExitCode.ShouldBe(1, Output);
        foreach (var word in words)
            Error.ShouldContain(word);
    }
}
