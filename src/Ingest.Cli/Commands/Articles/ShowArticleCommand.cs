using System.CommandLine;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Articles;

/// <summary><c>ingest articles show</c>: all that is kept of an article.</summary>
internal static class ShowArticleCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("article") { Description = "Its id." };
        return new Command("show", "One article, as it was understood.") { id }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var article = await store.FindArticleAsync(parsed.GetRequiredValue(id), cancellationToken);
            return Report.Of(article, Words(article));
        });
    }

    private static string Words(Article article) =>
        $"""
        {article.Title}
        {article.Raw.Source} · {article.Language} · published {Phrase.Of(article.PublishedAt)} · seen {Phrase.Of(article.Raw.SeenAt)} · story {article.Story}
        {article.Link}
        text of {TextWords.Of(article.Raw)}
        {string.Join(" · ", article.Topics.Select(topic => $"{topic.Topic} {(topic.Matched ? "yes" : "no")} ({Phrase.Of(topic.Score)} of {Phrase.Of(topic.Threshold)})"))}

        {article.Text}
        """;
}
