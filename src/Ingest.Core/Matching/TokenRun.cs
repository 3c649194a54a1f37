namespace Ingest.Core.Matching;

/// <summary>Tokens side by side, by their positions, both included.</summary>
internal readonly record struct TokenRun(int First, int Last);
