using Ingest.Core.Emails;
using MimeKit;

namespace Ingest.Adapters.Email;

/// <summary>Turns a rendered mail into MIME.</summary>
internal static class MimeMessages
{
    public static MimeMessage Of(EmailMessage email, DateTimeOffset now)
    {
        var message = new MimeMessage
        {
            MessageId = email.MessageId,
            Date = now,
            Subject = email.Subject,
            Body = new BodyBuilder { TextBody = email.Text, HtmlBody = email.Html }.ToMessageBody(),
        };
        message.From.Add(MailboxOf(email.From));
        message.To.Add(MailboxOf(email.To));
        foreach (var (name, value) in email.Headers)
            message.Headers.Replace(name, value);

        // Some servers and many tools still stumble over eight bits.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static MailboxAddress MailboxOf(EmailAddress address) => new(address.Name, address.Address);
}
