using Ingest.Adapters.Http;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Flow.Tests.Http;

public sealed class HostGateTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly HostGate _gate;

    public HostGateTests() => _gate = new HostGate(TimeSpan.FromMinutes(3), _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PausesBetweenTwoRequestsToAHost()
    {
        (await EnterAsync("a.example"))!.Dispose();

        var second = EnterAsync("A.example");

        second.IsCompleted.ShouldBeFalse();
        _time.Advance(Pause / 2);
        second.IsCompleted.ShouldBeFalse();
        _time.Advance(Pause / 2);
        (await second)!.Dispose();
    }

    [Fact]
    public async Task DoesNotPauseAfterAPause()
    {
        (await EnterAsync("a.example"))!.Dispose();
        _time.Advance(Pause);

        EnterAsync("a.example").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task LetsAnotherHostPass()
    {
        using var turn = await EnterAsync("a.example");

        EnterAsync("b.example").IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task ATurnThatDoesNotComeIsNull()
    {
        using var turn = await EnterAsync("a.example");
        var waiting = EnterAsync("a.example");

        _time.Advance(TimeSpan.FromMinutes(3));

        (await waiting).ShouldBeNull();
    }

    [Fact]
    public async Task WhoGivesUpWaitingBlocksNobody()
    {
        using var impatient = new CancellationTokenSource();
        var first = await EnterAsync("a.example");
        var second = _gate.EnterAsync("a.example", Pause, impatient.Token);
        var third = EnterAsync("a.example");

        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(second);
        first!.Dispose();
        while (!third.IsCompleted)
        {
            _time.Advance(Pause);
            await Task.Yield();
        }

        (await third).ShouldNotBeNull();
    }

    [Fact]
    public async Task AHostThatAskedToBeLeftAloneTellsEverybodyWhoWaits()
    {
        var first = (await EnterAsync("a.example"))!;
        var waiting = Enumerable.Range(0, 5).Select(_ => EnterAsync("a.example")).ToList();

        first.LeaveAlone(TimeSpan.FromHours(1));
        first.Dispose();

        foreach (var task in waiting)
        {
            using var turn = await task;
            turn!.QuietFor.ShouldBe(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task RemembersOnlyHostsThatMatter()
    {
        for (var host = 0; host < 100_000; host++)
        {
            (await EnterAsync($"{host}.example"))!.Dispose();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        _gate.Count.ShouldBeLessThan(600);
    }

    [Fact]
    public async Task NeverLetsTwoInAtOnce()
    {
        var gate = new HostGate(TimeSpan.FromMinutes(3), TimeProvider.System);
        var inside = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(number => Task.Run(
            async () =>
            {
                using var turn = await gate.EnterAsync($"{number % 7}.example", TimeSpan.Zero, Cancellation);
                if (number % 7 == 0)
                {
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    await Task.Yield();
                    Interlocked.Decrement(ref inside);
                }
            },
            Cancellation)));

        most.ShouldBe(1);
    }

    private Task<HostTurn?> EnterAsync(string host) => _gate.EnterAsync(host, Pause, Cancellation);
}
