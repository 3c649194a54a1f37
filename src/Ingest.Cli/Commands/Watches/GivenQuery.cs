using Ingest.Core.Alerts;
using Ingest.Core.Articles;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands.Watches;

/// <summary>A query as it was typed: refused with the place and the reason of every error, or ready to match articles.</summary>
internal sealed class GivenQuery
{
    /// <summary>What some dozens of feeds bring.</summary>
    private const int UsualArticlesPerDay = 1000;

    private readonly QuerySet _set;

    private GivenQuery(Query query) => (Query, _set) = (query, QuerySet.Compile([query]));

    public Query Query { get; }

    public string Text => Query.Text;

    /// <exception cref="RefusedInputException">The query cannot be parsed.</exception>
    public static GivenQuery Parse(string text) => Take(text, Query.Parse(text));

    /// <param name="articlesPerDay">How many articles come in a day; null where nobody knows yet.</param>
    /// <exception cref="RefusedInputException">The query cannot be parsed, or would match nearly everything.</exception>
    public static GivenQuery ParseWatch(string text, double? articlesPerDay) => Take(text, Query.ParseWatch(text, (int)Math.Ceiling(articlesPerDay ?? UsualArticlesPerDay)));

    /// <returns>Where it matches; null where it does not.</returns>
    public IReadOnlyList<TextSpan>? Match(Article article) =>
        _set.Match(AnalyzedText.Of(article.Title, article.Text, article.Language), WatchIndex.ContextOf(article)) is [var hit] ? hit.Spans : null;

    /// <summary>Where it matches, or what is missing.</summary>
    public Explanation Explain(Article article) =>
        Explanation.Of(Query, AnalyzedText.Of(article.Title, article.Text, article.Language), WatchIndex.ContextOf(article));

    private static GivenQuery Take(string text, QueryParse parse) => parse.Query is { } query
        ? new GivenQuery(query)
        : throw new RefusedInputException($"the query is refused\n  {text}\n{string.Join('\n', parse.Errors.OrderBy(error => error.Position).Select(Line))}");

    /// <summary>The error under its place.</summary>
    private static string Line(QueryError error) => $"  {new string(' ', error.Position)}{new string('^', Math.Max(1, error.Length))} {error.Message}";
}
