using System.Globalization;
using Ingest.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Http;

/// <summary>The same feeds through the real functions, from the timer to the last state in the table, beside plain requests and beside Azurite alone.</summary>
internal static class PullBenchmark
{
    private const int Rounds = 3;
    private static readonly TimeSpan[] Latencies = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200)];

    public static async Task RunAsync(FeedFarm farm, IReadOnlyList<Uri> feeds, int fewAtOnce, int manyAtOnce, Func<int, Task<double>> askAsync)
    {
        await using var app = await PullApp.StartAsync([.. feeds.Select(feed => feed.Host).Distinct()]);
        var pulled = new PulledFeeds(app.Host);
        await pulled.AddAsync(feeds);
        await pulled.PullAsync();
        var rounds = new List<PullRound>();
        for (var issue = 1; issue <= Rounds * Latencies.Length; issue++)
        {
            var latency = Latencies[issue % Latencies.Length];
            farm.Publish(issue, latency);
            var few = await askAsync(fewAtOnce);
            var many = await askAsync(manyAtOnce);
            var storage = await new BarePulls(app.Host.Services.GetRequiredService<StorageClients>(), feeds.Count, FeedFarm.NewsAmong(feeds.Count)).RunAsync();
            var since = TimeProvider.System.GetUtcNow();
            var functions = await pulled.PullAsync();
            await pulled.CheckAsync(since);
            rounds.Add(new PullRound(latency, few, many, feeds.Count / storage.TotalSeconds, feeds.Count / functions.TotalSeconds));
            await Console.Error.WriteLineAsync(rounds[^1].ToString());
        }

        Report(rounds, fewAtOnce, manyAtOnce);
    }

    private static void Report(List<PullRound> rounds, int few, int many)
    {
        Console.WriteLine();
        Console.WriteLine("## Through the functions");
        Console.WriteLine();
        Console.WriteLine(Line($"The same feeds pulled by PullFeeds, the queue feed-pulls and PullFeed on Azurite, with all of their states read and written, and one new entry in each feed with news. Beside them, in the same round: plain requests, {few} and {many} at once (the functions run {few} messages at once, and ask all {many} hosts), and Azurite alone, doing the operations that the pulls need through the same SDK. Azurite, the publishers and the functions share this machine's {Environment.ProcessorCount} processors. Medians of {Rounds} rounds after one to warm up; publishers that answer at once, as none does, after 50 ms, as near ones do, and after 200 ms, as far ones do."));
        Console.WriteLine();
        Console.WriteLine(Line($"| publishers answer after | HttpClient, {few} at once, feeds/s | {many} at once | Azurite alone | functions | functions : HttpClient | : {many} at once | : Azurite alone |"));
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var group in rounds.GroupBy(round => round.Latency).OrderBy(group => group.Key))
            Console.WriteLine(Line($"| {group.Key.TotalMilliseconds:0} ms | {Median(group, round => round.Few):n0} | {Median(group, round => round.Many):n0} | {Median(group, round => round.Storage):n0} | {Median(group, round => round.Functions):n0} | **{Median(group, round => round.Functions / round.Few):0.000}** | {Median(group, round => round.Functions / round.Many):0.000} | {Median(group, round => round.Functions / round.Storage):0.00} |"));
    }

    private static double Median(IEnumerable<PullRound> rounds, Func<PullRound, double> value) => rounds.Select(value).Order().ElementAt(Rounds / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
