using System.Net;

namespace Ingest.Flow.Tests.Http;

/// <summary>A proxy of the machine that lets everything pass it by, and knows whether it was asked about one port.</summary>
internal sealed class WitnessProxy(int port) : IWebProxy, IDisposable
{
    private readonly IWebProxy _before = HttpClient.DefaultProxy;

    public bool WasAsked { get; private set; }

    public ICredentials? Credentials { get; set; }

    public IDisposable Install()
    {
        HttpClient.DefaultProxy = this;
        return this;
    }

    public Uri? GetProxy(Uri destination) => null;

    public bool IsBypassed(Uri host)
    {
        WasAsked |= host.Port == port;
        return true;
    }

    public void Dispose() => HttpClient.DefaultProxy = _before;
}
