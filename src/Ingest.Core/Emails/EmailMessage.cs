using Ingest.Core.Alerts;

namespace Ingest.Core.Emails;

/// <summary>One rendered e-mail, ready for any sender.</summary>
public sealed record EmailMessage
{
    /// <summary>The ledger's row that this mail fulfils; senders hand it to the provider so that its answer finds the row again.</summary>
    public required DeliveryId Delivery { get; init; }

    /// <summary>Without angle brackets; derived from the delivery, so a second copy would be recognised as the same mail.</summary>
    public required string MessageId { get; init; }

    public required EmailAddress From { get; init; }

    public required EmailAddress To { get; init; }

    /// <summary>No control characters.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>Further headers: List-Unsubscribe, List-Unsubscribe-Post, List-Id, Auto-Submitted.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
}
