using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Emails.Links;

/// <summary>Where links in mails lead, and the keys that sign them.</summary>
public sealed record LinkOptions : IValidatableObject
{
    /// <summary>Below this an HMAC-SHA256 key weakens the signature (RFC 2104).</summary>
    private const int LeastKeyBytes = 32;

    /// <summary>The public address of this app, without a trailing slash.</summary>
    [Required]
    public Uri? BaseUrl { get; init; }

    /// <summary>Keys by id, base64. Links live for years: a retired key stays here so that its links stay good.</summary>
    public IReadOnlyDictionary<string, string> SigningKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>The key that signs; the last by id where none is named.</summary>
    public string? CurrentKey { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SigningKeys.Count == 0)
            yield return new ValidationResult("Links:SigningKeys is empty: give at least one key, base64 of 32 random bytes.");

        foreach (var (id, key) in SigningKeys)
        {
            if (LengthOf(key) < LeastKeyBytes)
                yield return new ValidationResult($"Links:SigningKeys:{id} is not base64 of at least {LeastKeyBytes} bytes.");
        }

        if (CurrentKey is not null && !SigningKeys.ContainsKey(CurrentKey))
            yield return new ValidationResult($"Links:CurrentKey is '{CurrentKey}', and Links:SigningKeys has no such key.");
    }

    private static int LengthOf(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) ? length : 0;
    }
}
