namespace Ingest.LocalHost.Page;

/// <summary>What a page says, before the frame that all pages share is put around it.</summary>
internal sealed record Document(string Title, Html Body);
