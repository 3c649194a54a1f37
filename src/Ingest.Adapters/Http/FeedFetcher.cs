using System.Net;
using Ingest.Core.Feeds;
using Microsoft.Security.AntiSSRF;

namespace Ingest.Adapters.Http;

/// <summary>
/// Asks publishers for their feeds, as a guest: conditional, capped, one request at a time to a host. Whatever a
/// publisher does comes back as a value; only the caller's own cancellation is thrown.
/// </summary>
public sealed class FeedFetcher(FetchOptions options, TimeProvider time) : IDisposable
{
    /// <summary>A reason may quote a publisher, who may be long-winded; it is stored with the feed's state.</summary>
    private const int MaxReason = 500;

    private readonly FeedAddressGuard _guard = new(options);
    private readonly FeedTransport _transport = new(options, new FeedAddressGuard(options));
    private readonly HostGate _gate = new(options.MaxHostWait, time);
    private readonly SemaphoreSlim _slots = new(options.MaxAtOnce);

    public async Task<FetchOutcome> FetchAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        var route = FetchRoute.To(request.Url);
        while (true)
        {
            var step = await StepAsync(request, route, cancellationToken);
            if (step.Next is null)
                return step.Outcome!;

            route = step.Next;
        }
    }

    /// <summary>What lies between two requests to the host of this address.</summary>
    public TimeSpan PauseAt(Uri address) => _guard.IsAllowedByName(address) ? TimeSpan.Zero : options.HostPause;

    public void Dispose()
    {
        _transport.Dispose();
        _slots.Dispose();
    }

    private async Task<Step> StepAsync(FeedRequest request, FetchRoute route, CancellationToken cancellationToken)
    {
        if (_guard.RefusalOf(route.Address) is { } refusal)
            return Failed(PullOutcome.Blocked, refusal);

        using var turn = await _gate.EnterAsync(route.Address.IdnHost, PauseAt(route.Address), cancellationToken);
        if (turn is null)
            return Failed(PullOutcome.Timeout, $"The turn to ask {route.Address.Host} did not come within {options.MaxHostWait.TotalSeconds:0} s.");

        if (turn.QuietFor is { } quiet)
            return Failed(PullOutcome.Broken, $"{route.Address.Host} has asked to be left alone.", quiet);

        var step = await AskInTurnAsync(request, route, cancellationToken);
        if (step is { IsHostBusy: true, Outcome: FetchOutcome.Failed { RetryAfter: { } retryAfter } })
            turn.LeaveAlone(retryAfter);

        return step;
    }

    private async Task<Step> AskInTurnAsync(FeedRequest request, FetchRoute route, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await AskAsync(request, route, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<Step> AskAsync(FeedRequest request, FetchRoute route, CancellationToken cancellationToken)
    {
        using var timer = new AnswerTimer(options.IdleTimeout, options.TotalTimeout - route.Spent, time, cancellationToken);
        try
        {
            using var message = request.At(route.Address, options.UserAgent);
            using var answer = await _transport.SendAsync(message, timer.Token);
            timer.Heard();
            return await ReadAsync(answer, request, route, timer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(PullOutcome.Timeout, timer.HasExpired ? $"{route.Address} {timer.Expiry}." : $"{route.Address.Authority} did not accept a connection in time.");
        }
        catch (Exception) when (timer.HasExpired && !cancellationToken.IsCancellationRequested)
        {
            return Failed(PullOutcome.Timeout, $"{route.Address} {timer.Expiry}.");
        }
        catch (AntiSSRFException)
        {
            return Failed(PullOutcome.Blocked, $"{route.Address.Host} does not resolve to public addresses only.");
        }
        catch (InvalidDataException exception)
        {
            return Failed(PullOutcome.Broken, $"{route.Address} cannot be decompressed: {exception.Message}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Failed(PullOutcome.Broken, $"{route.Address} was not reached: {Innermost(exception).Message}");
        }
    }

    private async Task<Step> ReadAsync(HttpResponseMessage answer, FeedRequest request, FetchRoute route, AnswerTimer timer) => answer.StatusCode switch
    {
        HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation or HttpStatusCode.NoContent => await ReadDocumentAsync(answer, route, timer),
        HttpStatusCode.NotModified when request.IsConditional => new Step(Unchanged(answer, route)),
        HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
            when answer.Headers.Location is { } location && route.Follow(answer.StatusCode, location, timer.Elapsed) is { } next => Redirect(next),
        // Where a passing redirect led, an end says nothing about the feed itself.
        HttpStatusCode.Gone when route.IsPermanent => new Step(new FetchOutcome.Gone()),
        _ => Refused(answer, route),
    };

    private async Task<Step> ReadDocumentAsync(HttpResponseMessage answer, FetchRoute route, AnswerTimer timer)
    {
        var received = await AnswerBody.ReadAsync(answer, options.MaxBytes, timer);
        var body = received is null ? null : ContentCoding.Decode(received, answer.ContentCodings(), options.MaxBytes);
        return body is null
            ? Failed(PullOutcome.Broken, $"{route.Address} is larger than {options.MaxBytes} bytes.")
            : new Step(new FetchOutcome.Fetched(body, route.Address)
            {
                ContentType = answer.ContentType(),
                ETag = answer.ETag(),
                LastModified = answer.LastModified(),
                MovedTo = route.MovedTo,
                FreshFor = answer.FreshFor(time.GetUtcNow()),
            });
    }

    private FetchOutcome.NotModified Unchanged(HttpResponseMessage answer, FetchRoute route) => new()
    {
        ETag = answer.ETag(),
        LastModified = answer.LastModified(),
        MovedTo = route.MovedTo,
        FreshFor = answer.FreshFor(time.GetUtcNow()),
    };

    private Step Redirect(FetchRoute next) => next.Redirects > options.MaxRedirects
        ? Failed(PullOutcome.Broken, $"{next.Address} comes after {options.MaxRedirects} redirects; no more are followed.")
        : new Step(Next: next);

    private Step Refused(HttpResponseMessage answer, FetchRoute route)
    {
        var asked = answer.RetryAfter(time.GetUtcNow()) ?? (answer.StatusCode == HttpStatusCode.TooManyRequests ? options.BusyHostPause : null);
        var retryAfter = asked > options.MaxRetryAfter ? options.MaxRetryAfter : asked;
        var failed = Failed(PullOutcome.Broken, $"{route.Address} answered {(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd() + ".", retryAfter);
        return failed with { IsHostBusy = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable };
    }

    private static Step Failed(PullOutcome outcome, string reason, TimeSpan? retryAfter = null) =>
        new(new FetchOutcome.Failed(outcome, reason.Length > MaxReason ? reason[..MaxReason] + "…" : reason) { RetryAfter = retryAfter });

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;

    /// <summary>What one request came to: an outcome, or the next address.</summary>
    private sealed record Step(FetchOutcome? Outcome = null, FetchRoute? Next = null, bool IsHostBusy = false);
}
