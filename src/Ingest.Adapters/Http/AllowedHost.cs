namespace Ingest.Adapters.Http;

/// <summary>A host that the operator lets be fetched although it is not public.</summary>
/// <param name="Port">Null lets every port.</param>
internal sealed record AllowedHost(string Host, int? Port)
{
    /// <returns>Null where the text is neither <c>HOST</c> nor <c>HOST:PORT</c>.</returns>
    public static AllowedHost? Parse(string text)
    {
        if (!Uri.TryCreate($"http://{text}", UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.PathAndQuery != "/" || text.AsSpan().ContainsAny("/#?"))
            return null;

        var namesPort = text.LastIndexOf(':') > text.LastIndexOf(']');
        return new AllowedHost(uri.IdnHost, namesPort ? uri.Port : null);
    }

    public bool Permits(Uri address) =>
        string.Equals(address.IdnHost, Host, StringComparison.OrdinalIgnoreCase) && (Port is null || Port == address.Port);
}
