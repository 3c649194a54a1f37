using Ingest.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ingest.Flow.Tests.House;

/// <summary>A C# file of the repository as the compiler reads it.</summary>
/// <param name="Path">From the top of the repository, with slashes.</param>
internal sealed record SourceFile(string Path, CompilationUnitSyntax Root)
{
    /// <summary>Every file of src and tests.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. new[] { "src", "tests" }.SelectMany(Under).OrderBy(file => file.Path, StringComparer.Ordinal)];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>Null for a file of top-level statements.</summary>
    public string? Namespace => Root.Members.OfType<BaseNamespaceDeclarationSyntax>().SingleOrDefault()?.Name.ToString();

    /// <summary>The types that stand in the namespace itself, not inside another type.</summary>
    public IReadOnlyList<string> Types => [.. Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Select(NameOf).OfType<string>()];

    /// <summary>Those and the nested ones.</summary>
    public IReadOnlyList<string> AllTypes => [.. Root.DescendantNodes().Select(NameOf).OfType<string>()];

    private static string? NameOf(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<SourceFile> Under(string folder) =>
        Directory.EnumerateFiles(Repository.Find(folder), "*.cs", SearchOption.AllDirectories).Select(Parse);

    private static SourceFile Parse(string file) => new(
        System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'),
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot());
}
