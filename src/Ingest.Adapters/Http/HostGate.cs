namespace Ingest.Adapters.Http;

/// <summary>
/// One request at a time to a host, with a pause between. Nobody waits for a second host while holding a first, so the
/// lines cannot block each other; memory holds only hosts that are waited for, paused or quiet.
/// </summary>
internal sealed class HostGate(TimeSpan maxWait, TimeProvider time)
{
    private const int SmallestSweep = 256;

    private readonly Dictionary<string, HostLine> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();
    private int _sweepAt = SmallestSweep;

    /// <summary>Lines held in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _lines.Count;
        }
    }

    /// <param name="pause">Kept before the next one's turn.</param>
    /// <returns>Null where the turn did not come in time.</returns>
    public async Task<HostTurn?> EnterAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        var line = Join(host);
        using var patience = new CancellationTokenSource(maxWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var hasTurn = false;
        try
        {
            await line.Turn.WaitAsync(either.Token);
            hasTurn = true;
            return await TakeAsync(line, pause, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Leave(line, hasTurn);
            return null;
        }
        catch
        {
            Leave(line, hasTurn);
            throw;
        }
    }

    private async Task<HostTurn> TakeAsync(HostLine line, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (line.QuietUntil > now)
            return new HostTurn(line.QuietUntil - now, _ => { }, () => Leave(line, hasTurn: true));

        if (line.FreeAt > now)
            await Task.Delay(line.FreeAt - now, time, cancellationToken);

        return new HostTurn(null, span => line.QuietUntil = time.GetUtcNow() + span, () => LeaveAfter(line, pause));
    }

    private void LeaveAfter(HostLine line, TimeSpan pause)
    {
        line.FreeAt = time.GetUtcNow() + pause;
        Leave(line, hasTurn: true);
    }

    private HostLine Join(string host)
    {
        lock (_lock)
        {
            if (_lines.Count >= _sweepAt)
                Sweep();

            if (!_lines.TryGetValue(host, out var line))
                _lines.Add(host, line = new HostLine());

            line.Members++;
            return line;
        }
    }

    private void Leave(HostLine line, bool hasTurn)
    {
        lock (_lock)
            line.Members--;

        if (hasTurn)
            line.Turn.Release();
    }

    /// <summary>Once the lines have doubled, so that its cost stays a constant for each fetch.</summary>
    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (host, _) in _lines.Where(pair => pair.Value.IsForgettable(now)).ToList())
            _lines.Remove(host);

        _sweepAt = Math.Max(SmallestSweep, 2 * _lines.Count);
    }
}
