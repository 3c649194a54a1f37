namespace Ingest.Core.Matching;

/// <summary>What is wrong with a query, where, and what to write instead.</summary>
/// <param name="Position">In UTF-16 units from the query's beginning.</param>
public sealed record QueryError(int Position, int Length, string Message);
