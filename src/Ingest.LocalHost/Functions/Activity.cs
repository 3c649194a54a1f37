namespace Ingest.LocalHost.Functions;

/// <summary>
/// What is going on in this process. Its version changes with every invocation's begin and end, so that a listener which
/// found nothing at the current version, while nothing runs, has nothing left to do.
/// </summary>
internal sealed class Activity
{
    private long _version;
    private int _running;

    public long Version => Interlocked.Read(ref _version);

    public int Running => Volatile.Read(ref _running);

    public IDisposable Begin()
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _version);
        return new Invocation(this);
    }

    /// <summary>Makes every listener look once more before it counts as quiet, because something came from outside.</summary>
    public void Disturb() => Interlocked.Increment(ref _version);

    private void End()
    {
        Interlocked.Increment(ref _version);
        Interlocked.Decrement(ref _running);
    }

    private sealed class Invocation(Activity activity) : IDisposable
    {
        public void Dispose() => activity.End();
    }
}
