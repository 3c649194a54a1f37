namespace Ingest.Core.Alerts;

/// <summary>How far one e-mail has come.</summary>
public enum DeliveryStatus
{
    /// <summary>In the ledger and on the queue; nobody has begun to send it.</summary>
    Planned,
    /// <summary>Somebody is sending it. A claim that has grown stale means a crash between claim and record.</summary>
    Claimed,
    /// <summary>The mail provider has taken it.</summary>
    Sent,
    /// <summary>It will never be sent; the ledger holds the reason.</summary>
    Failed,
    /// <summary>A crash left open whether it was sent. It is not sent again: nobody is mailed twice.</summary>
    Unknown,
    /// <summary>The subscriber unsubscribed before it was sent.</summary>
    Withdrawn,
}
