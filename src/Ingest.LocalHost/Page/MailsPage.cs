using Microsoft.AspNetCore.Http;

namespace Ingest.LocalHost.Page;

/// <summary>The outbox, newest first.</summary>
internal sealed class MailsPage(OutboxMails outbox, TimeProvider time) : IPage
{
    private const int Most = 200;

    public async Task<Document?> RenderAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var mails = await outbox.ListAsync(Most, cancellationToken);
        return new Document("Mails", $"<h1>Mails</h1>{(mails.Count == 0 ? Empty : List(mails, time.GetUtcNow()))}");
    }

    public static Html List(IEnumerable<OutboxMail> mails, DateTimeOffset now) =>
        $"<ol class=\"articles\">{mails.Select(mail => Item(mail, now))}</ol>";

    private static Html Empty { get; } =
        Html.Of($"<p class=\"empty\">The outbox is empty. Mails land here as soon as an article matches somebody's watch.</p>");

    private static Html Item(OutboxMail mail, DateTimeOffset now) =>
        $"""
        <li>
        <a class="title" href="/mails/{Uri.EscapeDataString(mail.Name)}" dir="auto">{mail.Subject}</a>
        <div class="meta"><span>to {mail.To}</span>{Moment.Ago(mail.Message.Date, now)}</div>
        </li>
        """;
}
