using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Emails;

/// <summary>Who the mails come from.</summary>
public sealed record EmailOptions
{
    [Required, EmailAddress]
    public string From { get; init; } = "";

    [Required]
    public string FromName { get; init; } = "Ingest";

    /// <summary>The sender's postal address, which the law of many countries wants in every mail's footer.</summary>
    [Required]
    public string PostalAddress { get; init; } = "";
}
