using Ingest.Core.Feeds;

namespace Ingest.Adapters.Http;

/// <summary>What asking an address that somebody gave for a feed came to.</summary>
public abstract record ProbeOutcome
{
    private ProbeOutcome()
    {
    }

    /// <param name="Address">Where to pull it from: the address given, or where it has moved for good, or what the page names.</param>
    /// <param name="Origin">Where the document came from in the end; another feed's address may lead there too.</param>
    public sealed record Found(Uri Address, Uri Origin, Feed Feed) : ProbeOutcome;

    /// <summary>There is an answer, and it leads to no feed.</summary>
    public sealed record NoFeed(string Reason) : ProbeOutcome;

    /// <summary>It may not be asked.</summary>
    public sealed record Blocked(string Reason) : ProbeOutcome;

    /// <summary>Nothing is known of it: no answer, or an error that may pass.</summary>
    public sealed record Unanswered(string Reason) : ProbeOutcome;
}
