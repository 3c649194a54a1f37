using Ingest.LocalHost.Azurite;

namespace Ingest.LocalHost.Running;

/// <summary>What a home remembers between runs.</summary>
public sealed record HomeSettings
{
    public required AzuritePorts Ports { get; init; }

    /// <summary>Signs the links in mails; base64 of 32 bytes. Links of earlier runs stay good.</summary>
    public required string SigningKey { get; init; }

    /// <summary>What HTTP functions with a key ask for.</summary>
    public required string FunctionKey { get; init; }
}
