using System.Globalization;

namespace Ingest.Core.Matching;

/// <summary>A parsed query of the watches' language; see this folder's README.md.</summary>
public sealed class Query
{
    /// <summary>A watch that brings nearly every article is no watch.</summary>
    private const double LargestShare = 0.9;

    internal Query(string text, QueryNode root, Gazetteer gazetteer) => (Text, Root, Gazetteer) = (text, root, gazetteer);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The share of all articles that it can be expected to match, from 0 to 1: a rough estimate from word frequencies of news.</summary>
    public double ExpectedShare => QueryShares.Of(Root);

    internal QueryNode Root { get; }

    internal Gazetteer Gazetteer { get; }

    /// <summary>Reads a query, and finds all its errors at once.</summary>
    public static QueryParse Parse(string text) => QueryParser.Parse(text, Gazetteer.Default);

    /// <param name="gazetteer">The names that <c>@</c> may stand before.</param>
    public static QueryParse Parse(string text, Gazetteer gazetteer) => QueryParser.Parse(text, gazetteer);

    /// <summary>Reads a query that is about to be saved as a watch: one that would match nearly every article is refused as well.</summary>
    /// <param name="articlesPerDay">How many articles come in a day, for the estimate that the refusal tells.</param>
    public static QueryParse ParseWatch(string text, int articlesPerDay)
    {
        var parse = Parse(text);
        return parse.Query is { ExpectedShare: > LargestShare } common ? new QueryParse(null, [TooCommon(common, articlesPerDay)]) : parse;
    }

    public override string ToString() => Text;

    private static QueryError TooCommon(Query query, int articlesPerDay)
    {
        var mails = Math.Round(query.ExpectedShare * articlesPerDay).ToString(CultureInfo.InvariantCulture);
        return new QueryError(0, query.Text.Length, $"This would match about {Math.Round(query.ExpectedShare * 100)} of 100 articles, some {mails} mails a day: add a rarer word, or a phrase.");
    }
}
