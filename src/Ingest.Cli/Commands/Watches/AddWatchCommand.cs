using System.CommandLine;
using Ingest.Adapters.Storage.Watches;
using Ingest.Cli.Commands.Articles;
using Ingest.Cli.Commands.Subscribers;
using Ingest.Core.Alerts;

namespace Ingest.Cli.Commands.Watches;

/// <summary><c>ingest watches add</c>. A query that cannot be parsed is refused here, not ignored later.</summary>
internal static class AddWatchCommand
{
    public static Command Create()
    {
        var named = new Argument<string>("subscriber") { Description = "Their address or id." };
        var query = new Argument<string>("query") { Description = "What to watch for, as in: drones OR \"bulletproof vest\"" };
        var language = new Option<string?>("--language") { Description = "The language of the query's words, as a tag like es." };
        return new Command("add", "Watch for something on somebody's behalf.") { named, query, language }.OnStore(async (store, parsed, cancellationToken) =>
        {
            var subscriber = await store.FindSubscriberAsync(parsed.GetRequiredValue(named), cancellationToken);
            var given = GivenQuery.ParseWatch(parsed.GetRequiredValue(query), await store.ArticlesPerDayAsync(cancellationToken));
            return await AddAsync(store, subscriber, WatchOf(subscriber, given, parsed.GetValue(language), store.Now), cancellationToken);
        });
    }

    private static async Task<Report> AddAsync(Store store, Subscriber subscriber, Watch watch, CancellationToken cancellationToken) =>
        await store.Get<WatchesTable>().AddAsync(watch, cancellationToken)
            ? Report.Of(watch, $"{subscriber.Email} now watches for {watch.Query} ({watch.Id}).")
            : throw new RefusedInputException($"{subscriber.Email} watches for {watch.Query} already ({watch.Id})");

    private static Watch WatchOf(Subscriber subscriber, GivenQuery query, string? language, DateTimeOffset now) => new()
    {
        Id = Watch.IdOf(subscriber.Id, query.Text),
        Subscriber = subscriber.Id,
        Query = query.Text.Trim(),
        Language = language,
        CreatedAt = now,
    };
}
