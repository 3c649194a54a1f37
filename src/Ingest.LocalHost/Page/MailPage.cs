using Microsoft.AspNetCore.Http;
using MimeKit;

namespace Ingest.LocalHost.Page;

/// <summary>One mail as its reader sees it: the HTML, the text beside it, and every header.</summary>
internal sealed class MailPage(OutboxMails outbox) : IPage
{
    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await outbox.FindAsync(request.RouteValues["name"] as string, cancellationToken) is not { } mail)
            return null;

        return new Document(mail.Subject,
            $"""
            <h1 dir="auto">{mail.Subject}</h1>
            <div class="meta"><span>from {mail.Message.From.ToString()}</span><span>to {mail.Message.To.ToString()}</span><span>{mail.Message.Date.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</span></div>
            {HtmlPart(mail)}
            <details open><summary>Plain text</summary><pre dir="auto">{mail.Message.TextBody ?? "This mail has no plain text."}</pre></details>
            <details><summary>Headers</summary><dl class="headers">{mail.Message.Headers.Select(Header)}</dl></details>
            """);
    }

    /// <summary>The frame has no scripts and no forms; its links open outside of it, where they may do what they do.</summary>
    private static Html HtmlPart(OutboxMail mail) => mail.Message.HtmlBody is null
        ? Html.Of($"<p class=\"empty\">This mail has no HTML part.</p>")
        : Html.Of($"<iframe class=\"mail\" title=\"The mail as its reader sees it\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"{MailBody.AddressOf(mail.Name)}\"></iframe>");

    private static Html Header(Header header) => $"<dt>{header.Field}</dt><dd dir=\"auto\">{header.Value}</dd>";
}
