namespace Ingest.Core.Matching;

/// <summary>A piece of a query's text.</summary>
/// <param name="Value">A word or phrase without its signs; the distance of NEAR; the name of a field.</param>
internal sealed record QueryToken(QueryTokenKind Kind, int Position, int Length, string Value);
