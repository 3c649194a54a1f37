using Microsoft.Security.AntiSSRF;

namespace Ingest.Adapters.Http;

/// <summary>
/// Two ways out: one whose every connection is held to public addresses at the moment it is opened, whatever a name
/// resolves to by then, and one for the hosts that the operator allows by name. Both know no proxy, which would connect
/// in our place, keep no cookies and follow no redirect.
/// </summary>
internal sealed class FeedTransport(FetchOptions options, FeedAddressGuard guard) : IDisposable
{
    /// <summary>A name may resolve to another machine later: connections are not kept for longer.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ConnectionIdle = TimeSpan.FromMinutes(1);

    /// <summary>The rest of an unwanted body is read for so long to save the connection.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);

    private const int HeaderKilobytes = 32;

    private readonly HttpMessageInvoker _public = new(PublicOnly(options));
    private readonly HttpMessageInvoker _named = new(Unguarded(options));

    /// <exception cref="HttpRequestException">No connection, or no answer that is HTTP.</exception>
    /// <exception cref="AntiSSRFException">The host's name leads to an address that is not public.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await (guard.IsAllowedByName(request.RequestUri!) ? _named : _public).SendAsync(request, cancellationToken);
        }
        // The guarded way unwraps whatever its connection threw: a socket's, a resolver's, a certificate's exception.
        catch (Exception exception) when (exception is not (HttpRequestException or AntiSSRFException or OperationCanceledException))
        {
            throw new HttpRequestException(exception.Message, exception);
        }
    }

    public void Dispose()
    {
        _public.Dispose();
        _named.Dispose();
    }

    private static AntiSSRFHandler PublicOnly(FetchOptions options)
    {
        // Its X-Forwarded-For: true is meant for cloud metadata services, which its addresses shut out already; publishers' firewalls take it for a forgery.
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true, AddXFFHeader = false };
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = options.ConnectTimeout;
        handler.PooledConnectionLifetime = ConnectionLifetime;
        handler.PooledConnectionIdleTimeout = ConnectionIdle;
        handler.ResponseDrainTimeout = Drain;
        handler.MaxResponseHeadersLength = HeaderKilobytes;
        return handler;
    }

    private static SocketsHttpHandler Unguarded(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        PooledConnectionIdleTimeout = ConnectionIdle,
        ResponseDrainTimeout = Drain,
        MaxResponseHeadersLength = HeaderKilobytes,
    };
}
