using System.CommandLine;

namespace Ingest.Cli.Commands.Articles;

/// <summary><c>ingest articles</c>: what came in, how it was understood, and who was told.</summary>
internal static class ArticlesCommand
{
    public static Command Create() => new("articles", "What came in, how it was understood, and who was told.")
    {
        ListArticlesCommand.Create(),
        SearchArticlesCommand.Create(),
        ShowArticleCommand.Create(),
        WhyArticleCommand.Create(),
    };
}
