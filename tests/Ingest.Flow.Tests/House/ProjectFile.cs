using System.Xml.Linq;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>A project as its file says it, before MSBuild.</summary>
/// <param name="Path">From the top of the repository, with slashes.</param>
internal sealed record ProjectFile(string Path, XElement Root)
{
    public static IReadOnlyList<ProjectFile> All { get; } = [.. new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.Find(folder), "*.csproj", SearchOption.AllDirectories))
        .Select(file => new ProjectFile(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), XElement.Load(file)))];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Projects => Items("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path));

    public IEnumerable<string> Packages => Items("PackageReference");

    public static ProjectFile Named(string name) => All.Single(project => project.Name == name);

    private IEnumerable<string> Items(string kind) => Root.Descendants(kind).Select(item => (string)item.Attribute("Include")!);
}
