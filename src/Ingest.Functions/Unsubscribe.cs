using Ingest.Adapters.Storage;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using Ingest.Core.Emails.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Ingest.Functions;

/// <summary>
/// RFC 8058: a POST with the signed token unsubscribes, from a mail program's own button or from the page's; a GET only shows
/// the page, because mail scanners open every link.
/// </summary>
public sealed class Unsubscribe(SubscribersTable subscribers, LinkSigner links, TimeProvider time, ILogger<Unsubscribe> log)
{
    [Function(nameof(Unsubscribe))]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "unsubscribe")] HttpRequest request, CancellationToken cancellationToken)
    {
        var token = request.Query["token"].ToString();
        if (links.Read(token, LinkPurpose.Unsubscribe) is not { } id)
            return Page(UnsubscribePage.Refused(LanguageOf(request)), StatusCodes.Status400BadRequest);

        var subscriber = await subscribers.FindAsync(id, cancellationToken);
        var language = subscriber?.Value.Language ?? LanguageOf(request);
        if (HttpMethods.IsGet(request.Method))
            return Page(UnsubscribePage.Ask(language, token), StatusCodes.Status200OK);

        await LeaveAsync(id, subscriber, cancellationToken);
        return Page(UnsubscribePage.Done(language), StatusCodes.Status200OK);
    }

    private async Task LeaveAsync(SubscriberId id, Stored<Subscriber>? subscriber, CancellationToken cancellationToken)
    {
        // A row that somebody changed meanwhile is read again; one that is gone or has left already needs nothing.
        while (subscriber is { Value.IsActive: true } && !await subscribers.UpdateAsync(subscriber.Value with { UnsubscribedAt = time.GetUtcNow() }, subscriber, cancellationToken))
            subscriber = await subscribers.FindAsync(id, cancellationToken);

        log.LogInformation("Subscriber {Subscriber} has unsubscribed", id);
    }

    private static string LanguageOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.ToString() ?? "en";

    private static ContentResult Page(string html, int status) => new() { Content = html, ContentType = "text/html; charset=utf-8", StatusCode = status };
}
