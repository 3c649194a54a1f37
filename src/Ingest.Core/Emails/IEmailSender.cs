using Ingest.Core.Alerts;

namespace Ingest.Core.Emails;

/// <summary>The port to whoever carries the mail: a folder, an SMTP server or SendGrid.</summary>
public interface IEmailSender
{
    Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellationToken);

    /// <summary>Whether this delivery has been sent before, for a claim that a crash left behind; null where the sender cannot know.</summary>
    Task<bool?> WasSentAsync(DeliveryId delivery, CancellationToken cancellationToken);
}
