using System.CommandLine;
using Ingest.Cli.Commands.Watches;

namespace Ingest.Cli.Commands.Articles;

/// <summary><c>ingest articles search</c>: a query over what is stored, by the matcher that the watches have.</summary>
internal static class SearchArticlesCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "In the language of the watches." };
        var days = ArticleFinder.DaysOption();
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 100 };
        return new Command("search", "The latest articles that a query matches, and where.") { query, days, limit }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var found = await store.SearchAsync(GivenQuery.Parse(parsed.GetRequiredValue(query)), parsed.GetValue(days), cancellationToken)
                .Take(parsed.GetValue(limit))
                .ToListAsync(cancellationToken);
            return FoundArticle.Table(found, $"Nothing of the last {Phrase.Count(parsed.GetValue(days), "day", "days")} matches.");
        });
    }
}
