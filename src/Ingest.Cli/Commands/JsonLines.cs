using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ingest.Core;

namespace Ingest.Cli.Commands;

/// <summary>Rows of JSON Lines, one at a time.</summary>
internal static class JsonLines
{
    /// <exception cref="RefusedInputException">A line is no such row; the message names file and line.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancellationToken) where T : class
    {
        using var reader = new StreamReader(CommandInput.Open(path), Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse<T>(line, path, number);
        }
    }

    private static T Parse<T>(string line, string path, int number) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, IngestJson.Options) ?? throw new RefusedInputException($"'{path}' line {number} is JSON null");
        }
        catch (JsonException fault)
        {
            throw new RefusedInputException($"'{path}' line {number} is no row: {fault.Message}");
        }
    }
}
