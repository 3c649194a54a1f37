using System.CommandLine;

namespace Ingest.Cli;

/// <summary>How every command that works on storage is told where that is, and what to write.</summary>
internal sealed record StoreOptions
{
    public Option<DirectoryInfo?> Home { get; } = new("--home") { Description = "The home of a run on this machine; .local of this checkout where nothing is said." };

    public Option<string?> Connection { get; } = new("--connection") { Description = "A storage account's connection string; otherwise AzureWebJobsStorage of the environment." };

    public Option<bool> Json { get; } = CommandOutput.JsonOption();

    public Option<bool> JsonLines { get; } = new("--jsonl") { Description = "Write one JSON object a line." };
}
