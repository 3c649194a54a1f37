using Ingest.Support;

namespace Ingest.Flow.Tests.House;

public sealed class LayoutTests
{
    private static readonly string[] TopLevel = ["Ingest.sln", "README.md", "host.json", "infra", "src", "tests"];

    [Fact]
    public void TheTopHoldsNothingElse() =>
        Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.') && !TopLevel.Contains(name, StringComparer.Ordinal))
            .ShouldBeEmpty($"Only these stand at the top, and dot files: {string.Join(' ', TopLevel)}.");

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = Repository.Read("Ingest.sln").Replace('\\', '/');

        ProjectFile.All
            .Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
            .Select(project => $"dotnet sln add {project.Path}")
            .ShouldBeEmpty();
    }
}
