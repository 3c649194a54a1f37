using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ingest.Core.Alerts;

namespace Ingest.Core.Emails.Links;

/// <summary>
/// Signs and reads the tokens in mails' links: <c>v1.{key id}.{subscriber}.{mac}</c>, HMAC-SHA256 over version, key, purpose
/// and subscriber. They hold no address and never expire, because mails are kept for years.
/// </summary>
public sealed class LinkSigner(LinkOptions options)
{
    private const string Version = "v1";

    /// <summary>Longer than any token that was ever signed; what is longer costs nothing.</summary>
    private const int LongestToken = 256;

    private readonly Dictionary<string, byte[]> _keys = options.SigningKeys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value));
    private readonly string _currentKey = options.CurrentKey ?? options.SigningKeys.Keys.Order(StringComparer.Ordinal).Last();

    public string Sign(SubscriberId subscriber, LinkPurpose purpose) =>
        $"{Version}.{_currentKey}.{subscriber}.{MacOf(_keys[_currentKey], _currentKey, subscriber.Value, purpose)}";

    /// <returns>The subscriber, or null for every token that is not good, whatever is wrong with it.</returns>
    public SubscriberId? Read(string? token, LinkPurpose purpose)
    {
        if (token is not { Length: > 0 and <= LongestToken } || token.Split('.') is not [Version, var keyId, var subscriber, var mac] || !_keys.TryGetValue(keyId, out var key))
            return null;

        var expected = Encoding.ASCII.GetBytes(MacOf(key, keyId, subscriber, purpose));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(mac)) ? new SubscriberId(subscriber) : null;
    }

    public Uri LinkTo(string path, SubscriberId subscriber, LinkPurpose purpose) =>
        new($"{options.BaseUrl!.AbsoluteUri.TrimEnd('/')}/{path}?token={Uri.EscapeDataString(Sign(subscriber, purpose))}");

    private static string MacOf(byte[] key, string keyId, string subscriber, LinkPurpose purpose) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Version}\n{keyId}\n{purpose}\n{subscriber}")));
}
