namespace Ingest.Core.Articles;

/// <summary>One address for one article: what trackers, share buttons and protocols add is taken off, so that two feeds' links to it compare equal.</summary>
public static class CanonicalAddress
{
    /// <summary>Parameters that say where a reader came from, never what they read.</summary>
    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mc_", "pk_", "hsa_"];

    private static readonly HashSet<string> TrackingNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "ocid", "cmpid", "ref", "rss", "ns_mchannel", "ns_campaign",
    };

    /// <summary>Scheme and <c>www.</c> dropped, host in lower case, no default port, fragment, tracking parameters or trailing slash.</summary>
    public static string Of(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];

        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        return $"{host}{port}{address.AbsolutePath.TrimEnd('/')}{Query(address)}";
    }

    private static string Query(Uri address)
    {
        var kept = address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair.Split('=')[0]))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return kept.Length == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string name) =>
        TrackingNames.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
