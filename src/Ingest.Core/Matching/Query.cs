namespace Ingest.Core.Matching;

/// <summary>A parsed query of the watches' language; see this folder's README.md.</summary>
public sealed class Query
{
    internal Query(string text, QueryNode root) => (Text, Root) = (text, root);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    internal QueryNode Root { get; }

    /// <summary>Reads a query, and finds all its errors at once.</summary>
    public static QueryParse Parse(string text) => QueryParser.Parse(text);

    public override string ToString() => Text;
}
