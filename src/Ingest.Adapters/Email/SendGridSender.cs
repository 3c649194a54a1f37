using System.Globalization;
using System.Net;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Ingest.Adapters.Email;

/// <summary>
/// SendGrid, by its SDK over an HttpClient of our own: the SDK retries neither 429 nor, with a client that was given to it,
/// anything else, so every answer is looked at here. The delivery's id goes along in <c>custom_args</c>, by which the event
/// webhook finds the ledger's row again.
/// </summary>
public sealed class SendGridSender(HttpClient http, SenderOptions options, TimeProvider time) : IEmailSender
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly SendGridClient _client = new(http, ClientOptionsOf(options.SendGrid));

    public async Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var answer = await _client.SendEmailAsync(MessageOf(message), either.Token);
            return await OutcomeOfAsync(answer, either.Token);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return Deferred($"SendGrid cannot be reached: {fault.Message}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or TimeoutException)
        {
            return new SendOutcome.Unclear($"SendGrid gave no answer: {fault.Message}");
        }
    }

    /// <summary>Only the event webhook knows.</summary>
    public Task<bool?> WasSentAsync(DeliveryId delivery, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);

    private async Task<SendOutcome> OutcomeOfAsync(Response answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
            return new SendOutcome.Accepted(answer.Headers.TryGetValues("X-Message-Id", out var ids) ? ids.FirstOrDefault() : null);

        var reason = $"SendGrid answered {(int)answer.StatusCode}: {Shortened(await answer.Body.ReadAsStringAsync(cancellationToken))}";
        return answer.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new SendOutcome.Deferred(ResetOf(answer), reason),
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => Deferred(reason),
            _ => new SendOutcome.Rejected(reason),
        };
    }

    /// <summary><c>X-RateLimit-Reset</c> holds epoch seconds.</summary>
    private DateTimeOffset ResetOf(Response answer)
    {
        var now = time.GetUtcNow();
        var header = answer.Headers.TryGetValues("X-RateLimit-Reset", out var values) ? values.FirstOrDefault() : null;
        if (!long.TryParse(header, CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > 253_402_300_799)
            return now + RetryAfter;

        var reset = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return reset <= now ? now + TimeSpan.FromSeconds(1) : reset > now + LongestWait ? now + LongestWait : reset;
    }

    private SendGridMessage MessageOf(EmailMessage email)
    {
        var message = new SendGridMessage
        {
            From = AddressOf(email.From),
            Subject = email.Subject,
            PlainTextContent = email.Text,
            HtmlContent = email.Html,
            TrackingSettings = new TrackingSettings
            {
                ClickTracking = new ClickTracking { Enable = false, EnableText = false },
                OpenTracking = new OpenTracking { Enable = false },
                SubscriptionTracking = new SubscriptionTracking { Enable = false },
            },
            MailSettings = new MailSettings { SandboxMode = new SandboxMode { Enable = options.SendGrid.IsSandbox } },
        };
        message.AddTo(AddressOf(email.To));
        message.AddHeader("Message-ID", $"<{email.MessageId}>");
        message.AddCustomArg("delivery", email.Delivery.Value);
        foreach (var (name, value) in email.Headers)
            message.AddHeader(name, value);

        return message;
    }

    private static SendGrid.Helpers.Mail.EmailAddress AddressOf(Core.Emails.EmailAddress address) => new(address.Address, address.Name);

    private static SendGridClientOptions ClientOptionsOf(SendGridOptions settings)
    {
        var options = new SendGridClientOptions { ApiKey = settings.ApiKey, ReliabilitySettings = new(), HttpErrorAsException = false };
        if (settings.IsInEurope)
            options.SetDataResidency("eu");

        if (settings.Host is { } host)
            options.Host = host.AbsoluteUri.TrimEnd('/');

        return options;
    }

    private SendOutcome.Deferred Deferred(string reason) => new(time.GetUtcNow() + RetryAfter, reason);

    private static string Shortened(string body) => MailText.Shortened(MailText.OneLine(body), 300);
}
