using Ingest.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ingest.Flow.Tests.House;

public sealed class SourceTests
{
    /// <summary>Words that say nothing of what a type is for.</summary>
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Util", "Utils", "Manager", "Common", "Base", "Impl", "Data", "Service"];

    private static readonly string[] InfraFolders = ["infra", "infra/hooks", "infra/modules"];

    /// <summary>Written so that this file does not hold them.</summary>
    private static readonly string[] Postponements = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "Not" + "ImplementedException"];

    /// <summary>The programming model of Azure Functions keeps its own names, so that the functions are the same text for both hosts.</summary>
    private const string WorkerFolder = "src/Ingest.LocalHost/Worker";

    private const string WorkerNamespace = "Microsoft.Azure.Functions.Worker";

    [Fact]
    public void AFileHoldsOneTypeOfItsOwnName() =>
        SourceFile.All
            .Where(file => file.Namespace is not null && !(file.Types is [var only] && only == file.Name))
            .Select(file => $"{file.Path} holds {string.Join(", ", file.Types)}: one type a file, and the file is named after it.")
            .ShouldBeEmpty();

    [Fact]
    public void ANamespaceIsItsFolder() =>
        SourceFile.All
            .Where(file => file.Namespace is { } found && found != ExpectedNamespace(file))
            .Select(file => $"{file.Path} is in {file.Namespace}: move it, or say {ExpectedNamespace(file)}.")
            .ShouldBeEmpty();

    [Fact]
    public void ANameSaysWhatATypeIsFor() =>
        SourceFile.All
            .Where(file => !file.Folder.StartsWith(WorkerFolder, StringComparison.Ordinal))
            .SelectMany(file => file.AllTypes.Select(type => (file.Path, Type: type)))
            .Where(type => EmptyWords.Any(word => type.Type.EndsWith(word, StringComparison.Ordinal)))
            .Select(type => $"{type.Path}: {type.Type} ends in a word that says nothing; name what it does.")
            .ShouldBeEmpty();

    [Fact]
    public void FewerThanFiveWarningsAreSilenced()
    {
        var pragmas = SourceFile.All
            .SelectMany(file => file.Root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)), (file, trivia) => $"{file.Path}: {trivia.ToString().Trim()}")
            .Where(pragma => pragma.Contains("disable", StringComparison.Ordinal))
            .ToList();

        pragmas.Count.ShouldBeLessThan(5, $"Mend what the warning says, or silence it in .editorconfig with the reason:\n{string.Join('\n', pragmas)}");
    }

    [Fact]
    public void NothingIsLeftForLater() =>
        TextFiles()
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}", Line: line)))
            .Where(line => Postponements.Any(word => line.Line.Contains(word, StringComparison.Ordinal)))
            .Select(line => $"{line.Place}: {line.Line.Trim()}")
            .ShouldBeEmpty("Do it now, or write an issue.");

    private static IEnumerable<string> TextFiles() =>
        SourceFile.All.Select(file => Repository.Find(file.Path))
            .Concat(InfraFolders.SelectMany(folder => Directory.EnumerateFiles(Repository.Find(folder))))
            .Concat(MarkdownFile.All.Select(file => Repository.Find(file.Path)))
            .Distinct(StringComparer.Ordinal);

    private static string ExpectedNamespace(SourceFile file) => file.Folder switch
    {
        var folder when folder.StartsWith("tests/Support", StringComparison.Ordinal) => Dotted("Ingest" + folder["tests".Length..]),
        var folder when folder.StartsWith(WorkerFolder, StringComparison.Ordinal) => Dotted(WorkerNamespace + folder[WorkerFolder.Length..]),
        var folder => Dotted(folder[(folder.IndexOf('/', StringComparison.Ordinal) + 1)..]),
    };

    private static string Dotted(string folder) => folder.Replace('/', '.');
}
