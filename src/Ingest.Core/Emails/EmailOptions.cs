using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Emails;

/// <summary>Who the mails come from.</summary>
public sealed record EmailOptions : IValidatableObject
{
    public string From { get; init; } = "";

    public string FromName { get; init; } = "Ingest";

    /// <summary>The sender's postal address, which the law of many countries wants in every mail's footer.</summary>
    public string PostalAddress { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!EmailAddress.IsAddress(From))
            yield return new ValidationResult($"Email:From is '{From}', which is no address: write it as alerts@example.org.");

        if (string.IsNullOrWhiteSpace(FromName) || MailText.OneLine(FromName) != FromName)
            yield return new ValidationResult("Email:FromName is to be one line of text: the name that readers see.");

        if (string.IsNullOrWhiteSpace(PostalAddress))
            yield return new ValidationResult("Email:PostalAddress is empty: give the sender's postal address, for every mail's footer.");
    }
}
