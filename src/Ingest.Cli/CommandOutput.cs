using System.CommandLine;
using System.Text.Json;
using Ingest.Core;

namespace Ingest.Cli;

/// <summary>Writes a command's result: JSON with <c>--json</c>, one object a line with <c>--jsonl</c>.</summary>
internal static class CommandOutput
{
    public static Option<bool> JsonOption() => new("--json") { Description = "Write JSON instead of a table." };

    public static Option<bool> JsonLinesOption() => new("--jsonl") { Description = "Read and write one JSON object a line." };

    public static void WriteJson<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, IngestJson.Indented));

    public static void WriteJsonLine<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, IngestJson.Options));
}
