using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds add</c>.</summary>
internal static class AddFeedCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("url") { Description = "The feed's address." };
        var title = new Option<string?>("--title") { Description = "The name that readers see, until the feed says its own." };
        var language = new Option<string?>("--language") { Description = "The language of its articles, as a tag like es." };
        return new Command("add", "Add a feed; it is pulled at the next opportunity.") { url, title, language }
            .OnStore((store, parsed, cancellationToken) => AddAsync(store, parsed.GetRequiredValue(url), parsed.GetValue(title), parsed.GetValue(language), cancellationToken));
    }

    private static async Task<Report> AddAsync(Store store, string url, string? title, string? language, CancellationToken cancellationToken)
    {
        var address = FeedAddress.Read(url) ?? throw new RefusedInputException($"'{url}' is no http or https address");
        var feed = FeedState.New(new OpmlFeed(address, title, language), store.Now);
        var standing = await store.FindFeedAsync(address, cancellationToken);
        if (standing is null && !await store.Get<FeedsTable>().AddAsync(feed, cancellationToken))
            standing = await store.FindFeedAsync(feed.Id.Value, cancellationToken);

        return standing is null
            ? Report.Of(feed, $"Added {feed.Title} ({feed.Id}). It is due at once.")
            : throw new RefusedInputException($"'{url}' is there already: {standing.Title} ({standing.Id}), pulled from {standing.Url.AbsoluteUri}, added {Phrase.Of(standing.AddedAt)}");
    }
}
