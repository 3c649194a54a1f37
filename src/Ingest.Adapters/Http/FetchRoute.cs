using System.Net;

namespace Ingest.Adapters.Http;

/// <summary>How far a fetch has come along its redirects.</summary>
/// <param name="Spent">Time used on the hops before this one, without the waiting for their hosts' turns.</param>
internal sealed record FetchRoute(Uri Address, int Redirects, bool IsPermanent, TimeSpan Spent)
{
    public static FetchRoute To(Uri address) => new(address, 0, IsPermanent: true, TimeSpan.Zero);

    /// <summary>The feed's new address, where every redirect on the way was for good.</summary>
    public Uri? MovedTo => Redirects > 0 && IsPermanent ? Address : null;

    /// <returns>Null where the location is no address.</returns>
    public FetchRoute? Follow(HttpStatusCode status, Uri location, TimeSpan spent)
    {
        if (!Uri.TryCreate(Address, location, out var next))
            return null;

        var isPermanent = IsPermanent && status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        return new FetchRoute(new Uri(next.GetLeftPart(UriPartial.Query)), Redirects + 1, isPermanent, Spent + spent);
    }
}
