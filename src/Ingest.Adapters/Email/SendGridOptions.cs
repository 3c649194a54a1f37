namespace Ingest.Adapters.Email;

/// <summary>The settings <c>Email:SendGrid:*</c>.</summary>
public sealed record SendGridOptions
{
    public string? ApiKey { get; init; }

    /// <summary>Another address of the API, for tests.</summary>
    public Uri? Host { get; init; }

    /// <summary>Keep the mails in SendGrid's European region.</summary>
    public bool IsInEurope { get; init; }

    /// <summary>Have SendGrid check the mails and send none.</summary>
    public bool IsSandbox { get; init; }
}
