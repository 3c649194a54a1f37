using System.CommandLine;
using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds add</c>: the address of a feed, or of a site that names its feed.</summary>
internal static class AddFeedCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "The feed's address, or its site's." };
        var title = new Option<string?>("--title") { Description = "The name that readers see, until the feed says its own." };
        var language = new Option<string?>("--language") { Description = "The language of its articles, as a tag like es." };
        var isUnchecked = new Option<bool>("--unchecked") { Description = "Add the address as it is, without asking it for its feed." };
        var isFullText = new Option<bool>("--full-text") { Description = "Read its articles from their own pages: the feed carries only their beginnings." };
        var allowHost = new Option<string[]>("--allow-host") { Description = "A host that may be asked although it is not public: HOST or HOST:PORT." };
        return new Command("add", "Add a feed; it is pulled at the next opportunity.") { url, title, language, isFullText, isUnchecked, allowHost }.OnStore(
            (store, parsed, cancellationToken) =>
                AddAsync(store, parsed.GetRequiredValue(url), new Wishes(parsed.GetValue(title), parsed.GetValue(language), parsed.GetValue(isFullText), parsed.GetValue(isUnchecked)), cancellationToken),
            parsed => [.. (parsed.GetValue(allowHost) ?? []).Select((host, index) => KeyValuePair.Create($"{FeedFetcherRegistration.Section}:AllowedHosts:cli{index}", (string?)host))]);
    }

    private static async Task<Report> AddAsync(Store store, string url, Wishes wishes, CancellationToken cancellationToken)
    {
        var address = FeedAddress.Read(url) ?? throw new RefusedInputException($"'{url}' is no http or https address");
        if (store.Get<FeedAddressGuard>().RefusalOf(address) is { } refusal)
            throw new RefusedInputException(refusal);

        RefuseStanding(url, await store.FindFeedAsync(address, cancellationToken));
        return wishes.IsUnchecked
            ? await AddAsync(store, new OpmlFeed(address, wishes.Title, wishes.Language, wishes.IsFullText), note: "", cancellationToken)
            : await AddAnswerAsync(store, address, wishes, cancellationToken);
    }

    private static async Task<Report> AddAnswerAsync(Store store, Uri address, Wishes wishes, CancellationToken cancellationToken)
    {
        switch (await store.Get<FeedProbe>().AskAsync(address, cancellationToken))
        {
            case ProbeOutcome.Found found:
                RefuseStanding(address.AbsoluteUri, await store.FindSameAsync(found, cancellationToken));
                var feed = new OpmlFeed(found.Address, wishes.Title ?? (found.Feed.Title.Length > 0 ? found.Feed.Title : null), wishes.Language ?? found.Feed.Language, wishes.IsFullText);
                return await AddAsync(store, feed, found.Address == address ? "" : $" It is pulled from {found.Address.AbsoluteUri}.", cancellationToken);
            case ProbeOutcome.Unanswered unanswered:
                return await AddAsync(store, new OpmlFeed(address, wishes.Title, wishes.Language, wishes.IsFullText), $" Nobody knows yet whether a feed is there: {unanswered.Reason}", cancellationToken);
            case ProbeOutcome.Blocked blocked:
                throw new RefusedInputException(blocked.Reason);
            case ProbeOutcome.NoFeed none:
                throw new RefusedInputException($"there is no feed at {address.AbsoluteUri}: {none.Reason}");
            case var other:
                throw new InvalidOperationException($"{other} is no outcome of a probe.");
        }
    }

    private static async Task<Report> AddAsync(Store store, OpmlFeed listed, string note, CancellationToken cancellationToken)
    {
        var feed = FeedState.New(listed, store.Now);
        if (!await store.Get<FeedsTable>().AddAsync(feed, cancellationToken))
            RefuseStanding(listed.Url.AbsoluteUri, await store.FindFeedAsync(feed.Id.Value, cancellationToken));

        return Report.Of(feed, $"Added {feed.Title} ({feed.Id}). It is due at once.{note}");
    }

    private static void RefuseStanding(string named, FeedState? standing)
    {
        if (standing is not null)
            throw new RefusedInputException($"'{named}' is there already: {standing.Title} ({standing.Id}), pulled from {standing.Url.AbsoluteUri}, added {Phrase.Of(standing.AddedAt)}");
    }

    /// <summary>What somebody says of the feed, which goes before what it says itself.</summary>
    private sealed record Wishes(string? Title, string? Language, bool IsFullText, bool IsUnchecked);
}
