namespace Ingest.Core.Topics;

/// <summary>How far an event has come, as its text tells.</summary>
public enum EventStatus
{
    /// <summary>It took place or is taking place.</summary>
    Done,
    /// <summary>Planned, invited, expected.</summary>
    Announced,
    /// <summary>Called off or postponed.</summary>
    Cancelled,
    /// <summary>An official denies it.</summary>
    Denied,
}
