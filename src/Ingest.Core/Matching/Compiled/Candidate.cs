namespace Ingest.Core.Matching.Compiled;

/// <summary>A query that may match, with where its code begins.</summary>
internal readonly record struct Candidate(int Query, int Start, int End);
