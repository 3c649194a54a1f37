namespace Ingest.Core.Feeds;

/// <summary>When two addresses are one feed: Media Cloud polled 36 addresses as 205 rows and was blocked for it (backend#189).</summary>
public static class FeedAddress
{
    /// <summary>The id of the feed that is added with this address, however it is written.</summary>
    public static FeedId IdOf(Uri address) => new(ContentHash.Of(Canonical(address)));

    /// <summary>
    /// Without what doesn't tell feeds apart: scheme, <c>www.</c>, default port, fragment, slash at the end, order of parameters.
    /// Parameters themselves stay: <c>?format=rss</c> and <c>?cat=3</c> are other feeds.
    /// </summary>
    public static string Canonical(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];

        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList();
        return $"{host}{port}{address.AbsolutePath.TrimEnd('/')}{(query.Count == 0 ? "" : "?")}{string.Join('&', query)}";
    }

    /// <summary>What people paste: without a scheme, or with the <c>feed:</c> of old browsers. Null where it is no address of the web.</summary>
    public static Uri? Read(string text)
    {
        text = text.Trim();
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            text = text["feed:".Length..].TrimStart('/');

        if (!text.Contains("://", StringComparison.Ordinal))
            text = $"{Uri.UriSchemeHttps}://{text}";

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Contains('.', StringComparison.Ordinal) | address.IsLoopback
                ? address
                : null;
    }
}
