namespace Ingest.LocalHost.Running;

/// <summary>A watch of the file that <c>--subscribers</c> names.</summary>
internal sealed record LaidWatch(string Query, string? Language);
