namespace Ingest.Core.Emails;

/// <summary>A stretch of an excerpt: what matched, or what stands around it.</summary>
public sealed record ExcerptPart(string Text, bool IsMatch);
