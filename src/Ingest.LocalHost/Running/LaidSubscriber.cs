namespace Ingest.LocalHost.Running;

/// <summary>A subscriber of the file that <c>--subscribers</c> names.</summary>
internal sealed record LaidSubscriber(string Email, string? Name, string? Language, IReadOnlyList<LaidWatch>? Watches);
