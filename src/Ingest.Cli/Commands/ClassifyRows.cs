using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ingest.Core;

namespace Ingest.Cli.Commands;

/// <summary>Rows of JSON Lines, one at a time.</summary>
internal static class ClassifyRows
{
    public static async IAsyncEnumerable<ClassifyRow> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(CommandInput.Open(path), Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(line, path, number);
        }
    }

    private static ClassifyRow Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<ClassifyRow>(line, IngestJson.Options) ?? throw new RefusedInputException($"'{path}' line {number} holds no text");
        }
        catch (JsonException fault)
        {
            throw new RefusedInputException($"'{path}' line {number} is no row: {fault.Message}");
        }
    }
}
