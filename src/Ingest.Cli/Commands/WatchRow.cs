namespace Ingest.Cli.Commands;

/// <summary>A watch of <c>match --watches</c>.</summary>
internal sealed record WatchRow(string? Id, string? Query, string? Language);
