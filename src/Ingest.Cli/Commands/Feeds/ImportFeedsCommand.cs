using System.CommandLine;
using System.Text;
using Ingest.Adapters.Http;
using Ingest.Adapters.Storage;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands.Feeds;

/// <summary><c>ingest feeds import</c>: a list in OPML, as every feed reader writes it.</summary>
internal static class ImportFeedsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The OPML file; - for standard input." };
        return new Command("import", "Add the feeds of an OPML file. Those that are there already stay as they are.") { file }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var reading = OpmlParser.Read(Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(path, cancellationToken)));
            return reading.Feeds.Count > 0
                ? await AddAsync(store, reading, cancellationToken)
                : throw new RefusedInputException($"'{path}': {string.Join(Environment.NewLine, reading.Errors)}");
        });
    }

    private static async Task<Report> AddAsync(Store store, OpmlReading reading, CancellationToken cancellationToken)
    {
        var feeds = store.Get<FeedsTable>();
        var guard = store.Get<FeedAddressGuard>();
        var known = await feeds.ByAddressAsync(cancellationToken);
        var refused = reading.Feeds.Select(feed => guard.RefusalOf(feed.Url)).OfType<string>().ToList();
        var added = new List<FeedState>();
        foreach (var feed in reading.Feeds.Where(feed => guard.RefusalOf(feed.Url) is null && !known.ContainsKey(FeedAddress.Canonical(feed.Url))).Select(feed => FeedState.New(feed, store.Now)))
        {
            if (await feeds.AddAsync(feed, cancellationToken))
                added.Add(feed);
        }

        var result = new { Added = added, AlreadyThere = reading.Feeds.Count - refused.Count - added.Count, Errors = reading.Errors.Concat(refused).ToList() };
        string[] words = [$"Added {Phrase.Count(added.Count, "feed", "feeds")}; {result.AlreadyThere} were there already.", .. result.Errors];
        return Report.Of(result, string.Join(Environment.NewLine, words));
    }
}
