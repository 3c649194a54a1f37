using System.Net;

namespace Ingest.Adapters.Http;

/// <summary>How far a fetch has come along its redirects.</summary>
/// <param name="Spent">Time used on the hops before this one, without the waiting for their hosts' turns.</param>
internal sealed record FetchRoute(Uri Address, int Redirects, bool IsPermanent, TimeSpan Spent)
{
    public static FetchRoute To(Uri address) => new(address, 0, IsPermanent: true, TimeSpan.Zero);

    /// <summary>The feed's new address, where every redirect on the way was for good.</summary>
    public Uri? MovedTo => Redirects > 0 && IsPermanent ? Address : null;

    public FetchRoute Follow(HttpStatusCode status, Uri location, TimeSpan spent) => new(
        new Uri(new Uri(Address, location).GetLeftPart(UriPartial.Query)),
        Redirects + 1,
        IsPermanent && status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect,
        Spent + spent);
}
