using System.ComponentModel.DataAnnotations;

namespace Ingest.Adapters.Email;

/// <summary>The settings <c>Email:*</c> of the sender that was chosen; those of the others do not matter.</summary>
public sealed record SenderOptions : IValidatableObject
{
    public SenderKind Sender { get; init; } = SenderKind.Outbox;

    /// <summary>The folder of the outbox.</summary>
    public string? OutboxPath { get; init; }

    public SmtpOptions Smtp { get; init; } = new();

    public SendGridOptions SendGrid { get; init; } = new();

    /// <summary>For one send from connecting to the answer. Shorter than a claim's lease, so that a stale claim means a crash.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Sender switch
    {
        SenderKind.Outbox when string.IsNullOrWhiteSpace(OutboxPath) => [new ValidationResult("Email:OutboxPath is empty: name the folder for the .eml files.")],
        SenderKind.Smtp when string.IsNullOrWhiteSpace(Smtp.Host) => [new ValidationResult("Email:Smtp:Host is empty: name the SMTP server.")],
        SenderKind.SendGrid when string.IsNullOrWhiteSpace(SendGrid.ApiKey) => [new ValidationResult("Email:SendGrid:ApiKey is empty: give SendGrid's API key.")],
        _ => [],
    };
}
