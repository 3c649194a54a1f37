using System.Net;
using Microsoft.Security.AntiSSRF;

namespace Ingest.Adapters.Http;

/// <summary>
/// Which addresses belong to the public Internet, by the same list that <see cref="AntiSSRFPolicy"/> holds connections to:
/// what is refused when a feed is saved is what would be refused when it is fetched.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(NotPublic, network => network.Contains(plain));
    }
}
