namespace Ingest.Core.Matching;

/// <summary>A piece of a query's text.</summary>
/// <param name="Value">A word or phrase without its signs; all of NEAR; the name of a field.</param>
/// <param name="Sign"><c>=</c>, <c>@</c> or <c>$</c> before a word, one of the first two before a phrase, else NUL.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, int Length, string Value, char Sign = '\0')
{
    public int End => Position + Length;
}
