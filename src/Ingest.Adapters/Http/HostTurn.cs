namespace Ingest.Adapters.Http;

/// <summary>The right to ask one host; disposing it hands it on.</summary>
/// <param name="quietFor">The host has asked to be left alone for so long: it is not to be asked now.</param>
internal sealed class HostTurn(TimeSpan? quietFor, Action<TimeSpan> leaveAlone, Action leave) : IDisposable
{
    public TimeSpan? QuietFor => quietFor;

    /// <summary>Nobody gets to ask this host for so long.</summary>
    public void LeaveAlone(TimeSpan span) => leaveAlone(span);

    public void Dispose() => leave();
}
