using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>Works on a copy of infra/, because the compiler formats in place and writes its prediction beside the parameters.</summary>
public sealed class BicepTests : IDisposable
{
    private const string Snapshot = "main.snapshot.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("ingest-infra-");

    public BicepTests()
    {
        foreach (var file in Files().Append("bicepconfig.json"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy.FullName, file))!);
            File.Copy(Repository.Find($"infra/{file}"), Path.Combine(copy.FullName, file));
        }
    }

    public static bool IsHere => Bicep.IsHere;

    public void Dispose() => copy.Delete(recursive: true);

    [Fact(Skip = Bicep.OnlyOnLinux, SkipUnless = nameof(IsHere))]
    public async Task CompilesWithoutAWarning()
    {
        var output = await Bicep.RunAsync(copy.FullName, "lint", "main.bicepparam");

        output.ShouldBeEmpty();
    }

    [Fact(Skip = Bicep.OnlyOnLinux, SkipUnless = nameof(IsHere))]
    public async Task IsFormatted()
    {
        var output = await Bicep.RunAsync(copy.FullName, "format", "--pattern", "**/*.bicep*");

        output.ShouldBeEmpty();
        Files().Where(file => File.ReadAllText(Path.Combine(copy.FullName, file)) != Repository.Read($"infra/{file}"))
            .ShouldBeEmpty("Format these with `bicep format`.");
    }

    [Fact(Skip = Bicep.OnlyOnLinux, SkipUnless = nameof(IsHere))]
    public async Task DeploysWhatTheSnapshotSays()
    {
        var output = await Bicep.RunAsync(
            copy.FullName, "snapshot", "main.bicepparam", "--mode", "overwrite",
            "--subscription-id", "00000000-0000-0000-0000-000000000000", "--location", "westeurope");

        output.ShouldBeEmpty();
        Golden.Check($"infra/{Snapshot}", Ordered(await File.ReadAllTextAsync(Path.Combine(copy.FullName, Snapshot), TestContext.Current.CancellationToken)));
    }

    /// <summary>The compiler writes the outputs in another order each time.</summary>
    private static string Ordered(string snapshot)
    {
        var root = JsonNode.Parse(snapshot)!.AsObject();
        root["outputs"] = new JsonObject(root["outputs"]!.AsObject()
            .OrderBy(output => output.Key, StringComparer.Ordinal)
            .Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone())));

        return root.ToJsonString(Readable);
    }

    private static IEnumerable<string> Files() => Directory
        .EnumerateFiles(Repository.Find("infra"), "*.bicep*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Find("infra"), file));
}
