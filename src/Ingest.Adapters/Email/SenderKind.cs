namespace Ingest.Adapters.Email;

/// <summary>Who carries the mail.</summary>
public enum SenderKind
{
    /// <summary>A folder of <c>.eml</c> files.</summary>
    Outbox,
    Smtp,
    SendGrid,
}
