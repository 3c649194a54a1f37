using System.CommandLine;

namespace Ingest.Cli.Commands.Articles;

/// <summary><c>ingest articles list</c>.</summary>
internal static class ListArticlesCommand
{
    public static Command Create()
    {
        var days = ArticleFinder.DaysOption();
        var topic = new Option<string?>("--topic") { Description = "Only those on this topic." };
        var language = new Option<string?>("--language") { Description = "Only those in this language." };
        var limit = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => 100 };
        return new Command("list", "The latest articles.") { days, topic, language, limit }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var (asked, tongue) = (parsed.GetValue(topic), parsed.GetValue(language));
            var articles = (await store.ArticlesAsync(parsed.GetValue(days), cancellationToken))
                .Where(article => asked is null || article.Topics.Contains(asked, StringComparer.OrdinalIgnoreCase))
                .Where(article => tongue is null || string.Equals(article.Language, tongue, StringComparison.OrdinalIgnoreCase))
                .Take(parsed.GetValue(limit))
                .ToList();
            return Report.Table(articles, "No such article.",
                ["id", "published", "lang", "topics", "status", "told", "source", "title"],
                article => [article.Id.Value, Phrase.Of(article.PublishedAt), article.Language, string.Join(' ', article.Topics), Phrase.Of(article.Status), $"{article.AlertCount}", article.Source, article.Title]);
        });
    }
}
