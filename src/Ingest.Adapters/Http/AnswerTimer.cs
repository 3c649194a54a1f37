namespace Ingest.Adapters.Http;

/// <summary>Ends an answer that is silent for too long, or that is never silent but never done.</summary>
internal sealed class AnswerTimer : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _idle;
    private readonly TimeSpan _total;
    private readonly long _start;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenSource _token;
    private bool _isTotalNext;

    public AnswerTimer(TimeSpan idle, TimeSpan total, TimeProvider time, CancellationToken cancellationToken)
    {
        (_time, _idle, _total, _start) = (time, idle, total, time.GetTimestamp());
        _isTotalNext = total <= idle;
        _expiry = new CancellationTokenSource(Least(idle, total), time);
        _token = CancellationTokenSource.CreateLinkedTokenSource(_expiry.Token, cancellationToken);
    }

    /// <summary>Cancelled by the caller or by time.</summary>
    public CancellationToken Token => _token.Token;

    public bool HasExpired => _expiry.IsCancellationRequested;

    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>Which of the two times was over, as the end of a sentence. A timer may fire a moment early, so the clock is not asked.</summary>
    public string Expiry => _isTotalNext ? "did not finish in time" : string.Create(null, $"was silent for {_idle.TotalSeconds:0.#} s");

    /// <summary>Something came: the silence is over.</summary>
    public void Heard()
    {
        var left = _total - Elapsed;
        _isTotalNext = left <= _idle;
        _expiry.CancelAfter(Least(_idle, left));
    }

    public void Dispose()
    {
        _token.Dispose();
        _expiry.Dispose();
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other)
    {
        var least = one < other ? one : other;
        return least > TimeSpan.Zero ? least : TimeSpan.Zero;
    }
}
