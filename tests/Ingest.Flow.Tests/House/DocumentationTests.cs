using System.CommandLine;
using Ingest.Cli;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>What a reader follows or types must be there.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] RepositoryFolders = ["src/", "tests/", "infra/", ".ci/", ".github/", "Ingest.sln"];

    [Fact]
    public void EveryLocalLinkLeadsSomewhere() =>
        MarkdownFile.All
            .SelectMany(page => page.LocalLinks, (page, link) => (page.Path, Link: link, Target: Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!, link)))
            .Where(link => !Path.Exists(link.Target))
            .Select(link => $"{link.Path} links to {link.Link}, which is not there.")
            .ShouldBeEmpty();

    [Fact]
    public void EveryPathInACommandIsThere() =>
        Commands()
            .SelectMany(command => command.Line.Words, (command, word) => (command.Page, Word: word))
            .Where(use => RepositoryFolders.Any(folder => use.Word.StartsWith(folder, StringComparison.Ordinal)) && !Path.Exists(Repository.Find(use.Word)))
            .Select(use => $"{use.Page} has a command that names {use.Word}, which is not there.")
            .ShouldBeEmpty();

    [Fact]
    public void EveryCommandOfIngestIsOneThatItHas() =>
        Commands()
            .Where(command => command.Line.OfIngest is not null)
            .SelectMany(command => Errors(command.Line.OfIngest!), (command, error) => $"{command.Page}: {command.Line.Text}: {error}")
            .ShouldBeEmpty();

    [Fact]
    public void EveryOptionOfTheRunCommandIsOneThatItHas()
    {
        var sources = string.Concat(SourceFile.All.Where(file => file.Path.StartsWith("src/Ingest.LocalHost/", StringComparison.Ordinal)).Select(file => file.Root.ToFullString()));

        Commands()
            .SelectMany(command => command.Line.OptionsOfRun, (command, option) => (command.Page, Option: option))
            .Where(use => !sources.Contains($"\"{use.Option}\"", StringComparison.Ordinal))
            .Select(use => $"{use.Page} runs with {use.Option}, which Ingest.LocalHost does not know.")
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string Page, CommandLine Line)> Commands() =>
        MarkdownFile.All.SelectMany(page => page.Commands, (page, command) => (page.Path, new CommandLine(command)));

    private static IEnumerable<string> Errors(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand();
        foreach (var command in CommandList.All())
            root.Subcommands.Add(command);

        return root.Parse(arguments).Errors.Select(error => error.Message);
    }
}
