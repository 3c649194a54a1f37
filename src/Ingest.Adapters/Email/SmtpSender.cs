using System.Net.Sockets;
using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Ingest.Adapters.Email;

/// <summary>Any SMTP server, by MailKit. A fault before the mail's content went out is tried again; one after it leaves open whether the mail was taken.</summary>
public sealed class SmtpSender(SenderOptions options, TimeProvider time) : IEmailSender
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);

    public async Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var client = new SmtpClient();
        var progress = new ContentProgress();
        try
        {
            await ConnectAsync(client, either.Token);
            var answer = await client.SendAsync(MimeMessages.Of(message, time.GetUtcNow()), either.Token, progress);
            return new SendOutcome.Accepted(answer);
        }
        catch (SmtpCommandException refused)
        {
            return OutcomeOf(refused);
        }
        catch (AuthenticationException fault)
        {
            return Deferred($"{options.Smtp.Host} refused the login: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or SocketException or ProtocolException or SslHandshakeException or OperationCanceledException)
        {
            var reason = $"{options.Smtp.Host}: {fault.Message}";
            return progress.HasBegun ? new SendOutcome.Unclear(reason) : Deferred(reason);
        }
    }

    /// <summary>SMTP has no way to ask.</summary>
    public Task<bool?> WasSentAsync(DeliveryId delivery, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        await client.ConnectAsync(options.Smtp.Host!, options.Smtp.Port, options.Smtp.Security, cancellationToken);
        if (options.Smtp.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, options.Smtp.Password ?? "", cancellationToken);
    }

    /// <summary>4xx is for now, 5xx for good (RFC 5321, 4.2.1).</summary>
    private SendOutcome OutcomeOf(SmtpCommandException refused)
    {
        var reason = $"{(int)refused.StatusCode} {refused.Message}";
        return (int)refused.StatusCode < 500 ? Deferred(reason) : new SendOutcome.Rejected(reason);
    }

    private SendOutcome.Deferred Deferred(string reason) => new(time.GetUtcNow() + RetryAfter, reason);

    /// <summary>Whether any of the mail's content has gone out.</summary>
    private sealed class ContentProgress : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
