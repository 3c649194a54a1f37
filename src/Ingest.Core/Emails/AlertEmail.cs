using Ingest.Core.Emails.Links;

namespace Ingest.Core.Emails;

/// <summary>Renders an alert, in HTML and as text, in its subscriber's language.</summary>
public sealed class AlertEmail(EmailOptions options, LinkSigner links)
{
    private const int LongestName = 80;

    public EmailMessage Render(AlertStory story)
    {
        var words = EmailWords.Of(story.Subscriber.Language);
        var unsubscribe = links.LinkTo("api/unsubscribe", story.Subscriber.Id, LinkPurpose.Unsubscribe);
        var content = new AlertContent(story, words);
        var model = content.Model();
        model["unsubscribe"] = unsubscribe.AbsoluteUri;
        model["from_name"] = options.FromName;
        model["postal_address"] = options.PostalAddress;
        return new EmailMessage
        {
            Delivery = story.Delivery.Id,
            MessageId = $"{story.Delivery.Id}@{unsubscribe.Host}",
            From = AddressOf(options.From, options.FromName),
            To = AddressOf(story.Subscriber.Email, story.Subscriber.Name),
            Subject = content.Subject,
            Text = EmailTemplates.Text("alert", model),
            Html = EmailTemplates.Html("alert", model),
            Headers = HeadersOf(unsubscribe),
        };
    }

    /// <summary>RFC 8058 (one-click unsubscribe), RFC 2919 (List-Id) and RFC 3834 (no automatic answers, please).</summary>
    private static Dictionary<string, string> HeadersOf(Uri unsubscribe) => new()
    {
        ["List-Unsubscribe"] = $"<{unsubscribe.AbsoluteUri}>",
        ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
        ["List-Id"] = $"Ingest <alerts.{unsubscribe.Host}>",
        ["Auto-Submitted"] = "auto-generated",
    };

    /// <summary>Subscribers name themselves, so a name is harmless only as one bounded line.</summary>
    private static EmailAddress AddressOf(string address, string? name)
    {
        var line = MailText.Shortened(MailText.OneLine(name ?? ""), LongestName);
        return new EmailAddress(address, line.Length > 0 ? line : null);
    }
}
