using MimeKit;

namespace Ingest.LocalHost.Page;

/// <summary>A mail of the outbox.</summary>
internal sealed record OutboxMail(string Name, MimeMessage Message)
{
    public string To => string.Join(", ", Message.To.Mailboxes.Select(mailbox => mailbox.Address));

    public string Subject => Message.Subject is { Length: > 0 } subject ? subject : "(no subject)";
}
