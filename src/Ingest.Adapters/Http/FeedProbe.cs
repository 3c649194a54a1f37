using Ingest.Core.Feeds;

namespace Ingest.Adapters.Http;

/// <summary>Looks at an address before it is added: whether there is a feed, or a page that names one.</summary>
public sealed class FeedProbe(FeedFetcher fetcher)
{
    /// <summary>A page's first links are its own feeds; what comes later is of categories and comments.</summary>
    private const int MostLinksTried = 3;

    public async Task<ProbeOutcome> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(new FeedRequest(address), cancellationToken);
        return fetched is FetchOutcome.Fetched document && OutcomeOf(address, document) is not ProbeOutcome.Found
            ? await FollowAsync(address, document, cancellationToken)
            : OutcomeOf(address, fetched);
    }

    private async Task<ProbeOutcome> FollowAsync(Uri address, FetchOutcome.Fetched page, CancellationToken cancellationToken)
    {
        var links = FeedDiscovery.Find(page.Body, new FeedSource(page.Address, page.ContentType));
        foreach (var link in links.Take(MostLinksTried))
            if (OutcomeOf(link.Url, await fetcher.FetchAsync(new FeedRequest(link.Url), cancellationToken)) is ProbeOutcome.Found found)
                return found;

        return links.Count == 0
            ? OutcomeOf(address, page)
            : new ProbeOutcome.NoFeed($"the page names {string.Join(", ", links.Take(MostLinksTried).Select(link => link.Url))}, where there is no feed");
    }

    private static ProbeOutcome OutcomeOf(Uri address, FetchOutcome fetched) => fetched switch
    {
        FetchOutcome.Fetched document => OutcomeOf(address, document),
        FetchOutcome.Gone => new ProbeOutcome.NoFeed("the publisher has ended this feed (410)"),
        FetchOutcome.Failed { Outcome: PullOutcome.Blocked } blocked => new ProbeOutcome.Blocked(blocked.Reason),
        FetchOutcome.Failed failed => new ProbeOutcome.Unanswered(failed.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(fetched), fetched, "Nothing conditional was asked."),
    };

    private static ProbeOutcome OutcomeOf(Uri address, FetchOutcome.Fetched document)
    {
        var parsed = FeedParser.Parse(document.Body, new FeedSource(document.Address, document.ContentType));
        return parsed.Feed is { } feed
            ? new ProbeOutcome.Found(document.MovedTo ?? address, document.Address, feed)
            : new ProbeOutcome.NoFeed(parsed.Fault!.Message);
    }
}
