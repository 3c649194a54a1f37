namespace Ingest.Adapters.Http;

/// <summary>A feed to ask for, with the validators of its last answer.</summary>
/// <param name="ETag">Verbatim, weak ones too; null asks for the document in any case.</param>
/// <param name="LastModified">Verbatim: publishers compare it as text.</param>
public sealed record FeedRequest(Uri Url, string? ETag = null, string? LastModified = null)
{
    private const string AcceptedTypes =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5";

    /// <summary>The types asked for, as the header <c>Accept</c> says them.</summary>
    public string Accept { get; init; } = AcceptedTypes;

    internal bool IsConditional => ETag is not null || LastModified is not null;

    /// <summary>The request of one hop: <paramref name="address"/> is this feed's, or one it was redirected to.</summary>
    internal HttpRequestMessage At(Uri address, string userAgent)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        if (LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        return message;
    }
}
