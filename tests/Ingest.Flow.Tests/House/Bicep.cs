using System.Diagnostics;
using System.Reflection;

namespace Ingest.Flow.Tests.House;

/// <summary>The Bicep compiler, as it was restored beside the packages.</summary>
internal static class Bicep
{
    public const string OnlyOnLinux = "The Bicep compiler is restored on Linux x64 only.";

    private static readonly string? Executable = typeof(Bicep).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "Bicep")?.Value;

    public static bool IsHere => Executable is not null;

    /// <summary>What azd would find in its environment: values of nobody's.</summary>
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["AZURE_ENV_NAME"] = "sample",
        ["AZURE_LOCATION"] = "westeurope",
        ["AZURE_PRINCIPAL_ID"] = "11111111-1111-1111-1111-111111111111",
        ["BLOB_EVENTS"] = "true",
        ["EMAIL_FROM"] = "ingest@example.org",
        ["EMAIL_POSTAL_ADDRESS"] = "Ingest, 1 Example Street, Exampleville",
        ["OPERATOR_EMAIL"] = "operator@example.org",
    };

    /// <summary>Runs it and returns all it printed. It exits with 0 on a warning, so what it printed is what counts.</summary>
    public static async Task<string> RunAsync(string workingDirectory, params string[] arguments)
    {
        using var process = Process.Start(Start(workingDirectory, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return await output + await errors;
    }

    private static ProcessStartInfo Start(string workingDirectory, string[] arguments)
    {
        var start = new ProcessStartInfo(Executable!, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It unpacks itself into the home folder, which may not be writable where tests run.
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(Path.GetTempPath(), "ingest-bicep");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        return start;
    }
}
