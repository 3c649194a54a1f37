namespace Ingest.Core.Emails;

/// <summary>An address and the name shown for it.</summary>
public sealed record EmailAddress(string Address, string? Name = null);
