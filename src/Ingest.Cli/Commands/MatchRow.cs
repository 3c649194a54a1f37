namespace Ingest.Cli.Commands;

/// <summary>An article of <c>match --articles</c>. Language and topics are worked out where they are not given.</summary>
internal sealed record MatchRow(string? Id, string? Title, string? Text, string? Language, IReadOnlyList<string>? Topics, string? Source);
