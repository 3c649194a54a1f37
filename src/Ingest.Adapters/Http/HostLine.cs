namespace Ingest.Adapters.Http;

/// <summary>Those who wait for one host. Its fields are changed by whoever holds <see cref="Turn"/>, <see cref="Members"/> under the gate's lock.</summary>
internal sealed class HostLine
{
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Who waits or holds the turn.</summary>
    public int Members { get; set; }

    /// <summary>The pause after the last answer ends.</summary>
    public DateTimeOffset FreeAt { get; set; }

    /// <summary>The host has asked to be left alone until then.</summary>
    public DateTimeOffset QuietUntil { get; set; }

    public bool IsForgettable(DateTimeOffset now) => Members == 0 && FreeAt <= now && QuietUntil <= now;
}
