namespace Ingest.Core.Alerts;

/// <summary>What is to be done next with a delivery.</summary>
public enum DeliveryStep
{
    /// <summary>Nothing: it has come to its end.</summary>
    None,
    /// <summary>Claim it and send it.</summary>
    Send,
    /// <summary>Somebody holds a live claim: look again when that must have ended.</summary>
    Wait,
    /// <summary>A crash left a claim behind: find out whether the mail went out.</summary>
    Settle,
}
