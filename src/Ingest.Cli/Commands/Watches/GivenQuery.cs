using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands.Watches;

/// <summary>A query as it was typed: refused with the place and the reason of every error, or ready to match articles.</summary>
internal sealed class GivenQuery
{
    private readonly QuerySet _set;

    private GivenQuery(Query query) => (Query, _set) = (query, QuerySet.Compile([query]));

    public Query Query { get; }

    public string Text => Query.Text;

    /// <exception cref="RefusedInputException">The query cannot be parsed.</exception>
    public static GivenQuery Parse(string text) => Query.Parse(text) is { Query: { } query }
        ? new GivenQuery(query)
        : throw new RefusedInputException($"the query cannot be read\n  {text}\n{string.Join('\n', Query.Parse(text).Errors.OrderBy(error => error.Position).Select(Line))}");

    /// <returns>Where it matches; null where it does not.</returns>
    public IReadOnlyList<TextSpan>? Match(Article article) =>
        _set.Match(AnalyzedText.Of(article.Title, article.Text, article.Language), WatchIndex.ContextOf(article)) is [var hit] ? hit.Spans : null;

    /// <summary>Where it matches, or what is missing.</summary>
    public Explanation Explain(Article article) =>
        Explanation.Of(Query, AnalyzedText.Of(article.Title, article.Text, article.Language), WatchIndex.ContextOf(article));

    /// <summary>The error under its place.</summary>
    private static string Line(QueryError error) => $"  {new string(' ', error.Position)}{new string('^', Math.Max(1, error.Length))} {error.Message}";
}
