using System.Net;
using System.Net.Sockets;
using Ingest.Adapters.Email;
using Ingest.Core.Emails;
using MailKit.Security;

namespace Ingest.Flow.Tests.Email;

public sealed class SmtpSenderTests
{
    [Fact]
    public async Task GivesTheMailToTheServer()
    {
        await using var server = new SmtpServer();

        var outcome = await SendAsync(server.Port);

        outcome.ShouldBeOfType<SendOutcome.Accepted>().ProviderId.ShouldBe("2.0.0 queued as 42");
        var message = server.Messages.ShouldHaveSingleItem();
        message.ShouldContain("Message-Id: <0123456789abcdef01234567@ingest.example>");
        message.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    [Fact]
    public async Task TriesAgainLaterWhatIsRefusedForNow()
    {
        await using var server = new SmtpServer { RecipientAnswer = "451 greylisted, come again" };

        (await SendAsync(server.Port)).ShouldBeOfType<SendOutcome.Deferred>().Reason.ShouldContain("451");
    }

    [Fact]
    public async Task GivesUpWhatIsRefusedForGood()
    {
        await using var server = new SmtpServer { RecipientAnswer = "550 no such user" };

        (await SendAsync(server.Port)).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldContain("no such user");
    }

    [Fact]
    public async Task TriesAgainWhenTheConnectionBreaksBeforeTheContent()
    {
        await using var server = new SmtpServer { IsCutEarly = true };

        (await SendAsync(server.Port)).ShouldBeOfType<SendOutcome.Deferred>();
    }

    [Fact]
    public async Task DoesNotKnowWhenTheConnectionBreaksAfterTheContent()
    {
        await using var server = new SmtpServer { ContentAnswer = null };

        (await SendAsync(server.Port)).ShouldBeOfType<SendOutcome.Unclear>();
    }

    [Fact]
    public async Task TriesAgainWhenNobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await SendAsync(port)).ShouldBeOfType<SendOutcome.Deferred>();
    }

    private static Task<SendOutcome> SendAsync(int port)
    {
        var options = new SenderOptions { Sender = SenderKind.Smtp, Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SecureSocketOptions.None } };
        return new SmtpSender(options, TimeProvider.System).SendAsync(SomeEmail.Message, TestContext.Current.CancellationToken);
    }
}
