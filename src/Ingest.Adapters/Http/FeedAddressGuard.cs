using System.Globalization;
using System.Net;

namespace Ingest.Adapters.Http;

/// <summary>
/// Which addresses may be fetched at all, as far as their text tells: asked when a feed is saved and before every request.
/// What a name resolves to is judged at the moment of connecting, by <see cref="FeedTransport"/>.
/// </summary>
public sealed class FeedAddressGuard(FetchOptions options)
{
    /// <summary>Names that resolve only inside somebody's own network (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal).</summary>
    private static readonly string[] PrivateSuffixes = [".localhost", ".local", ".internal", ".home.arpa"];

    /// <summary>What browsers and servers agree on; a feed's address is stored, and shown in mails and tables.</summary>
    private const int MaxLength = 2048;

    private readonly AllowedHost[] _allowed = [.. options.AllowedHosts.Select(entry => Parse(entry))];

    /// <summary>Whether the operator's settings allow this host and port by name, public or not.</summary>
    public bool IsAllowedByName(Uri address) => Array.Exists(_allowed, host => host.Permits(address));

    /// <returns>Why the address is not fetched, as a sentence that names it; null when it may be.</returns>
    public string? RefusalOf(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return $"'{address}' is not an http or https address.";

        if (address.AbsoluteUri.Length > MaxLength)
            return $"The address at {address.Host} is longer than {MaxLength} characters.";

        if (address.UserInfo.Length > 0)
            return $"The address at {address.Host} holds a user name or password; only feeds that everybody may read are fetched.";

        return IsAllowedByName(address) || IsPublic(address)
            ? null
            : $"{address.Host} is not a public host. If it is meant, allow it by name: Feeds:AllowedHosts.";
    }

    private static AllowedHost Parse(string entry) =>
        AllowedHost.Parse(entry) ?? throw new ArgumentException($"'{entry}' is not HOST or HOST:PORT.", nameof(entry));

    /// <summary>A name without a dot is one of somebody's own network, and one that ends in a number is an address in disguise.</summary>
    private static bool IsPublic(Uri address)
    {
        if (IPAddress.TryParse(address.IdnHost, out var literal))
            return PublicAddress.IsPublic(literal);

        var name = address.IdnHost.TrimEnd('.');
        return name.LastIndexOf('.') is var dot and > 0
            && !int.TryParse(name.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && !PrivateSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }
}
