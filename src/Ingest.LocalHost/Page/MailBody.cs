using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.LocalHost.Page;

/// <summary>The HTML of a mail by itself, for the frame that shows it. It is shown as it was written, so nothing in it may run or fetch.</summary>
internal static class MailBody
{
    private const string Policy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    /// <summary>As mail programs do: a link opens beside the mail.</summary>
    private const string LinksOpenOutside = "<base target=\"_blank\">";

    public static void Map(RouteGroupBuilder pages) =>
        pages.MapGet("/mails/{name}/html", async (string name, OutboxMails outbox, HttpResponse response, CancellationToken cancellationToken) =>
        {
            if (await outbox.FindAsync(name, cancellationToken) is not { Message.HtmlBody: { } html })
                return Results.NotFound();

            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers.XContentTypeOptions = "nosniff";
            return Results.Content(LinksOpenOutside + html, "text/html; charset=utf-8");
        });

    public static string AddressOf(string name) => $"/mails/{Uri.EscapeDataString(name)}/html";
}
