using System.Text.Json.Nodes;
using Ingest.Adapters.Email;
using Ingest.Core.Emails;
using Ingest.Support.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Flow.Tests.Email;

/// <summary>Against a server on loopback with SendGrid's v3 API.</summary>
public sealed class SendGridSenderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    [Fact]
    public async Task SendsTheMailWithItsDeliveryAndWithoutTracking()
    {
        JsonNode? body = null;
        var outcome = await SendAsync(async context =>
        {
            body = await JsonNode.ParseAsync(context.Request.Body);
            await Answers.Status(202, ("X-Message-Id", "sg-42"))(context);
        });

        outcome.ShouldBe(new SendOutcome.Accepted("sg-42"));
        var addressed = body!["personalizations"]![0]!;
        addressed["custom_args"]!["delivery"]!.GetValue<string>().ShouldBe(SomeEmail.Message.Delivery.Value);
        body["tracking_settings"]!["click_tracking"]!["enable"]!.GetValue<bool>().ShouldBeFalse();
        body["tracking_settings"]!["open_tracking"]!["enable"]!.GetValue<bool>().ShouldBeFalse();
        addressed["headers"]!["List-Unsubscribe-Post"]!.GetValue<string>().ShouldBe("List-Unsubscribe=One-Click");
        body["subject"]!.GetValue<string>().ShouldBe("El dron y el niño");
    }

    [Fact]
    public async Task WaitsUntilTheRateLimitIsReset()
    {
        var reset = Now.AddMinutes(7);

        var outcome = await SendAsync(Answers.Status(429, ("X-RateLimit-Reset", $"{reset.ToUnixTimeSeconds()}")));

        outcome.ShouldBeOfType<SendOutcome.Deferred>().RetryAt.ShouldBe(reset);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999999999")]
    [InlineData("-5")]
    public async Task WaitsAWhileWhenTheResetIsNonsense(string reset)
    {
        var outcome = await SendAsync(Answers.Status(429, ("X-RateLimit-Reset", reset)));

        outcome.ShouldBeOfType<SendOutcome.Deferred>().RetryAt.ShouldBeInRange(Now, Now.AddHours(6));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task TriesAgainWhenSendGridFails(int status) => (await SendAsync(Answers.Status(status))).ShouldBeOfType<SendOutcome.Deferred>();

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task GivesUpWhatSendGridRefuses(int status)
    {
        var outcome = await SendAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("""{"errors":[{"message":"The from address does not match"}]}""");
        });

        outcome.ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldContain("The from address does not match");
    }

    [Fact]
    public async Task DoesNotKnowWhenTheAnswerIsCut() =>
        (await SendAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        })).ShouldBeOfType<SendOutcome.Unclear>();

    [Fact]
    public async Task DoesNotKnowWhenNoAnswerComesInTime() =>
        (await SendAsync(Answers.Silence(), TimeSpan.FromMilliseconds(300), TimeProvider.System)).ShouldBeOfType<SendOutcome.Unclear>();

    [Fact]
    public async Task TriesAgainWhenNobodyListens()
    {
        using var http = new HttpClient();
        var options = new SenderOptions { Sender = SenderKind.SendGrid, SendGrid = new SendGridOptions { ApiKey = "SG.test", Host = new Uri("http://127.0.0.1:9") } };

        (await new SendGridSender(http, options, TimeProvider.System).SendAsync(SomeEmail.Message, TestContext.Current.CancellationToken)).ShouldBeOfType<SendOutcome.Deferred>();
    }

    private static async Task<SendOutcome> SendAsync(RequestDelegate answer, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        await using var server = await Publisher.StartAsync();
        server.Serve("/v3/mail/send", answer);
        using var http = new HttpClient();
        var options = new SenderOptions { Sender = SenderKind.SendGrid, Timeout = timeout ?? TimeSpan.FromSeconds(30), SendGrid = new SendGridOptions { ApiKey = "SG.test", Host = server.Address } };
        return await new SendGridSender(http, options, time ?? new FakeTimeProvider(Now)).SendAsync(SomeEmail.Message, TestContext.Current.CancellationToken);
    }
}
