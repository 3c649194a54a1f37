using System.ComponentModel.DataAnnotations;

namespace Ingest.Core.Emails.Links;

/// <summary>Where links in mails lead, and the keys that sign them.</summary>
public sealed record LinkOptions : IValidatableObject
{
    /// <summary>Below this an HMAC-SHA256 key weakens the signature (RFC 2104).</summary>
    private const int LeastKeyBytes = 32;

    /// <summary>With a longer id a token would outgrow what the signer reads.</summary>
    private const int LongestKeyId = 32;

    /// <summary>The public address of this app; HTTPS, as RFC 8058 wants it, except on this machine.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Keys by id, base64. Links live for years: a retired key stays here so that its links stay good.</summary>
    public IReadOnlyDictionary<string, string> SigningKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>The key that signs; the last by id where none is named.</summary>
    public string? CurrentKey { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsPublic(BaseUrl))
            yield return new ValidationResult($"Links:BaseUrl is '{BaseUrl}': give the app's public address, as https://ingest.example.org; http only on this machine.");

        if (SigningKeys.Count == 0)
            yield return new ValidationResult("Links:SigningKeys is empty: give at least one key, base64 of 32 random bytes.");

        foreach (var (id, key) in SigningKeys)
        {
            if (!IsKeyId(id))
                yield return new ValidationResult($"Links:SigningKeys:{id} is no good id: use up to {LongestKeyId} letters, digits, hyphens and underscores.");

            if (LengthOf(key) < LeastKeyBytes)
                yield return new ValidationResult($"Links:SigningKeys:{id} is not base64 of at least {LeastKeyBytes} bytes.");
        }

        if (CurrentKey is not null && !SigningKeys.ContainsKey(CurrentKey))
            yield return new ValidationResult($"Links:CurrentKey is '{CurrentKey}', and Links:SigningKeys has no such key.");
    }

    private static bool IsPublic(Uri? url) =>
        url is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" } && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static bool IsKeyId(string id) => id.Length is > 0 and <= LongestKeyId && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static int LengthOf(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) ? length : 0;
    }
}
