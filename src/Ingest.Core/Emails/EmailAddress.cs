using System.Net.Mail;

namespace Ingest.Core.Emails;

/// <summary>An address and the name shown for it.</summary>
public sealed record EmailAddress(string Address, string? Name = null)
{
    /// <summary>Whether a text is the address of a mailbox and nothing else: no name, no second address.</summary>
    public static bool IsAddress(string text) => MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;
}
