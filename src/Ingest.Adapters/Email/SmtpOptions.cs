using MailKit.Security;

namespace Ingest.Adapters.Email;

/// <summary>The settings <c>Email:Smtp:*</c>.</summary>
public sealed record SmtpOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>STARTTLS, unless the server is asked for otherwise; <c>None</c> is for a server on this machine.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }
}
