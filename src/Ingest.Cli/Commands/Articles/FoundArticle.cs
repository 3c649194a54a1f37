using Ingest.Cli.Commands.Watches;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Articles;

/// <summary>A stored article that a query matches, and where.</summary>
internal sealed record FoundArticle(string Id, string Title, string Source, string Language, DateTimeOffset PublishedAt, string Story, IReadOnlyList<FoundText> Spans)
{
    private string?[] Cells => [Id, Phrase.Of(PublishedAt), Language, Source, Title, string.Join(", ", Spans.Select(span => span.Text).Distinct(StringComparer.OrdinalIgnoreCase))];

    public static Report Table(IReadOnlyList<FoundArticle> found, string none) =>
        Report.Table(found, none, ["id", "published", "lang", "source", "title", "found"], article => article.Cells);

    public static FoundArticle? Of(GivenQuery query, Article article) => query.Match(article) is { } spans
        ? new FoundArticle(article.Id.Value, article.Title, article.Raw.Source, article.Language, article.PublishedAt, article.Story.Value, FoundText.Of(article, spans))
        : null;
}
