namespace Ingest.Core.Matching;

/// <summary>What a query's text came to: a query, or all its errors at once.</summary>
public sealed record QueryParse(Query? Query, IReadOnlyList<QueryError> Errors);
