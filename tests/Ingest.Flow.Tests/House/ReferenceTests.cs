using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Ingest.Core;

namespace Ingest.Flow.Tests.House;

/// <summary>Core decides, Adapters talk to the world, Functions join them; LocalHost and Cli stand at the edge.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Ingest.Core"] = [],
        ["Ingest.Adapters"] = ["Ingest.Core"],
        ["Ingest.LocalHost"] = ["Ingest.Adapters", "Ingest.Core"],
        ["Ingest.Functions"] = ["Ingest.Adapters", "Ingest.Core", "Ingest.LocalHost"],
        ["Ingest.Cli"] = ["Ingest.Adapters", "Ingest.Core", "Ingest.LocalHost"],
    };

    /// <summary>Namespaces and types through which Core could reach out of itself.</summary>
    private static readonly string[] World =
    [
        "Azure.", "MailKit.", "Microsoft.AspNetCore.", "Microsoft.Azure.", "Microsoft.Extensions.Configuration.", "SendGrid.",
        "System.Console.", "System.Diagnostics.Process.", "System.Net.Http.", "System.Net.Sockets.",
        "System.IO.Directory.", "System.IO.DirectoryInfo.", "System.IO.File.", "System.IO.FileInfo.", "System.IO.FileStream.",
    ];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void AProjectKnowsOnlyThoseBelowIt(string project) =>
        ProjectFile.Named(project).Projects.Except(Allowed[project])
            .ShouldBeEmpty($"{project} may reference {string.Join(", ", Allowed[project])} and nothing else of this repository.");

    [Fact]
    public void EveryProjectOfTheSourceHasItsPlace() =>
        ProjectFile.All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name)
            .ShouldBe(Allowed.Keys, ignoreOrder: true, "A project is a dependency wall or a deployable; give a new one its place in this list.");

    [Fact]
    public void CoreReachesNothingOutsideItself() =>
        TypesUsedBy(typeof(IngestJson).Assembly.Location)
            .Where(type => World.Any(part => $"{type}.".StartsWith(part, StringComparison.Ordinal)))
            .ShouldBeEmpty("Core has no network, no file and no settings: take a value or a stream, and leave the rest to Adapters.");

    [Fact]
    public void OnlyAdaptersKnowTheOutsideWorldsPackages() =>
        ProjectFile.All
            .Where(project => project.Name is "Ingest.Core" or "Ingest.Functions" or "Ingest.Cli" or "Ingest.LocalHost")
            .SelectMany(project => project.Packages, (project, package) => (project.Name, Package: package))
            .Where(use => ProjectFile.Named("Ingest.Adapters").Packages.Contains(use.Package, StringComparer.Ordinal))
            .Select(use => $"{use.Name} references {use.Package}, which is the Adapters' affair.")
            .ShouldBeEmpty();

    private static List<string> TypesUsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();

        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }
}
