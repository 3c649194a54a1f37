using Ingest.Core.Alerts;
using Ingest.Core.Emails;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests.Alerts;

public sealed class DeliveryTests
{
    private static readonly AlertOptions Options = new();

    [Theory]
    [InlineData(DeliveryStatus.Planned, DeliveryStep.Send)]
    [InlineData(DeliveryStatus.Sent, DeliveryStep.None)]
    [InlineData(DeliveryStatus.Failed, DeliveryStep.None)]
    [InlineData(DeliveryStatus.Unknown, DeliveryStep.None)]
    [InlineData(DeliveryStatus.Withdrawn, DeliveryStep.None)]
    public void IsSentOnlyWhilePlanned(DeliveryStatus status, DeliveryStep step) =>
        Some.Delivery(status).StepAt(Some.Now, Options).ShouldBe(step);

    [Fact]
    public void IsLeftAloneWhileAClaimIsAlive()
    {
        var claimed = Some.Delivery().Claim(Some.Now);

        claimed.StepAt(Some.Now.AddSeconds(59), Options).ShouldBe(DeliveryStep.Wait);
        claimed.WaitAt(Some.Now.AddSeconds(45), Options).ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void IsSettledOnceTheClaimIsStale() =>
        Some.Delivery().Claim(Some.Now).StepAt(Some.Now + Options.ClaimLease, Options).ShouldBe(DeliveryStep.Settle);

    [Fact]
    public void IsNeverSentAgainWhenTheSenderCannotKnow()
    {
        var settled = Some.Delivery().Claim(Some.Now).Settle(wasSent: null, Some.Now);

        settled.Status.ShouldBe(DeliveryStatus.Unknown);
        settled.StepAt(Some.Now.AddDays(1), Options).ShouldBe(DeliveryStep.None);
    }

    [Fact]
    public void IsSentAfterACrashBeforeTheSend() =>
        Some.Delivery().Claim(Some.Now).Settle(wasSent: false, Some.Now).StepAt(Some.Now, Options).ShouldBe(DeliveryStep.Send);

    [Fact]
    public void IsSentAlreadyAfterACrashBeforeTheRecord() =>
        Some.Delivery().Claim(Some.Now).Settle(wasSent: true, Some.Now).Status.ShouldBe(DeliveryStatus.Sent);

    [Fact]
    public void WaitsAsLongAsTheProviderAsks()
    {
        var deferred = Some.Delivery().Claim(Some.Now).Record(new SendOutcome.Deferred(Some.Now.AddMinutes(3), "429"), Some.Now, Options);

        deferred.StepAt(Some.Now, Options).ShouldBe(DeliveryStep.Wait);
        deferred.WaitAt(Some.Now, Options).ShouldBe(TimeSpan.FromMinutes(3));
        deferred.StepAt(Some.Now.AddMinutes(3), Options).ShouldBe(DeliveryStep.Send);
    }

    [Fact]
    public void IsGivenUpAfterSoManyAttempts()
    {
        var delivery = Some.Delivery() with { Attempts = Options.MaxAttempts - 1 };

        var ended = delivery.Claim(Some.Now).Record(new SendOutcome.Deferred(Some.Now, "503"), Some.Now, Options);

        ended.Status.ShouldBe(DeliveryStatus.Failed);
        ended.Reason.ShouldBe("Given up after 24 attempts: 503");
    }

    [Fact]
    public void KeepsTheProvidersReasonWhenItIsRejected() =>
        Some.Delivery().Claim(Some.Now).Record(new SendOutcome.Rejected("550 no such user"), Some.Now, Options).Reason.ShouldBe("550 no such user");

    [Fact]
    public void IsNotOverdueWhileTheProviderAsksToWait()
    {
        var deferred = Some.Delivery() with { RetryAt = Some.Now.AddHours(2) };

        deferred.IsOverdue(Some.Now.AddHours(1), Options).ShouldBeFalse();
        deferred.IsOverdue(Some.Now.AddHours(3), Options).ShouldBeTrue();
    }

    [Fact]
    public void IsGivenUpWhenRequeuingDoesNotHelp()
    {
        var delivery = Some.Delivery();
        for (var times = 0; times < Options.MaxRequeues; times++)
            delivery = delivery.Requeue(Options);

        delivery.Status.ShouldBe(DeliveryStatus.Planned);
        delivery.Requeue(Options).Status.ShouldBe(DeliveryStatus.Failed);
    }

    [Fact]
    public void HasOneIdForASubscriberAndStory() =>
        Some.Delivery().Id.ShouldBe(Some.Delivery(DeliveryStatus.Sent).Id);
}
