using System.CommandLine;
using Ingest.Cli.Commands.Articles;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches test</c>: a query against one stored article.</summary>
internal static class TestWatchCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "The query; nothing is saved." };
        var id = new Argument<string>("article") { Description = "The article's id." };
        return new Command("test", "Say whether a query matches an article, and where.") { query, id }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var given = GivenQuery.Parse(parsed.GetRequiredValue(query));
            var article = await store.FindArticleAsync(parsed.GetRequiredValue(id), cancellationToken);
            var explanation = given.Explain(article);
            var found = FoundText.Of(article, explanation.Spans);
            return Report.Of(
                new { Query = given.Text, Article = article.Id, article.Title, Matched = explanation.IsMatch, Spans = found, explanation.Missing },
                !explanation.IsMatch ? $"No match with {article.Title}: {explanation.Missing}." : $"It matches {article.Title}: {string.Join(", ", found)}");
        });
    }
}
