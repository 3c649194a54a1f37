using System.Diagnostics;
using System.Globalization;
using System.Net;
using Ingest.Adapters.Http;
using Ingest.Core.Feeds;

namespace Ingest.Benchmarks.Http;

/// <summary>What the manners of <see cref="FeedFetcher"/> cost beside bare requests; its output is RESULTS.md in this folder.</summary>
internal static class HttpBenchmark
{
    private const int FeedCount = 5_000;
    private const int Hosts = 50;

    /// <summary>As many as host.json lets the functions pull at the same time.</summary>
    private const int AtOnce = 16;

    /// <summary>As many as the functions ask in fact: a message asks several hosts, no host is asked twice at once.</summary>
    private const int EveryHostAtOnce = Hosts;

    private const int Rounds = 7;

    /// <param name="args"><c>pulls</c> leaves out the fetcher alone.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var farm = await FeedFarm.StartAsync(Hosts);
        var feeds = farm.Feeds(FeedCount);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseProxy = false, UseCookies = false });
        using var fetcher = new FeedFetcher(new FetchOptions { AllowedHosts = [.. feeds.Select(feed => feed.Host).Distinct()] }, TimeProvider.System);

        async Task<double> AskAsync(int atOnce) => (await MeasureAsync(feeds, atOnce, (feed, cancellationToken) => HttpBenchmark.AskAsync(client, feed, cancellationToken))).FeedsPerSecond;
        if (args is not ["pulls"])
            await CompareAsync(feeds, client, fetcher);

        await PullBenchmark.RunAsync(farm, feeds, AtOnce, EveryHostAtOnce, AskAsync);
        return 0;
    }

    private static async Task CompareAsync(IReadOnlyList<Uri> feeds, HttpClient client, FeedFetcher fetcher)
    {
        var plain = new List<HttpRound>();
        var polite = new List<HttpRound>();
        for (var round = -1; round < Rounds; round++)
        {
            var bare = await MeasureAsync(feeds, AtOnce, (feed, cancellationToken) => AskAsync(client, feed, cancellationToken));
            var guest = await MeasureAsync(feeds, AtOnce, (feed, cancellationToken) => FetchAsync(fetcher, feed, cancellationToken));
            if (round < 0)
                continue;

            plain.Add(bare);
            polite.Add(guest);
        }

        Report(plain, polite);
    }

    private static async Task<HttpRound> MeasureAsync(IReadOnlyList<Uri> feeds, int atOnce, Func<Uri, CancellationToken, Task<bool>> pull)
    {
        var changed = 0;
        GC.Collect();
        var (allocated, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        await Parallel.ForEachAsync(feeds, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (feed, cancellationToken) =>
        {
            if (await pull(feed, cancellationToken))
                Interlocked.Increment(ref changed);
        });
        return new HttpRound(feeds.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / feeds.Count, changed);
    }

    private static async Task<bool> AskAsync(HttpClient client, Uri feed, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, feed);
        request.Headers.TryAddWithoutValidation("If-None-Match", FeedFarm.ETag);
        using var answer = await client.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return false;

        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> FetchAsync(FeedFetcher fetcher, Uri feed, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new FeedRequest(feed, FeedFarm.ETag), cancellationToken) switch
        {
            FetchOutcome.NotModified => false,
            FetchOutcome.Fetched => true,
            var other => throw new InvalidOperationException($"{feed}: {other}"),
        };

    private static void Report(List<HttpRound> plain, List<HttpRound> polite)
    {
        var ratios = plain.Zip(polite, (bare, guest) => guest.FeedsPerSecond / bare.FeedsPerSecond).Order().ToList();
        Console.WriteLine("# Fetching feeds");
        Console.WriteLine();
        Console.WriteLine("Written by `dotnet run -c Release --project tests/Ingest.Benchmarks -- http > tests/Ingest.Benchmarks/Http/RESULTS.md` on Linux, where all of 127.0.0.0/8 is loopback.");
        Console.WriteLine();
        Console.WriteLine(Line($"{FeedCount:n0} feeds on {Hosts} hosts of loopback, {AtOnce} at once, asked with an ETag; {plain[0].Changed} of them have news, {FeedCount - plain[0].Changed} answer 304. Both ways alternate in one process, which also serves the feeds; medians of {Rounds} rounds after one to warm up. The fetcher asks each host for one feed at a time, without the pause that public hosts get."));
        Console.WriteLine();
        Console.WriteLine("| | feeds/s | KiB allocated a feed, with the server's | with news |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine(Row("HttpClient, bare", plain));
        Console.WriteLine(Row("FeedFetcher", polite));
        Console.WriteLine(Line($"| **ratio**, of each round (least–most) | **{Median(ratios):0.00}** ({ratios[0]:0.00}–{ratios[^1]:0.00}) | {Allocated(polite) / Allocated(plain):0.00} | |"));
        Console.WriteLine();
        Console.WriteLine("At least 0.50 is asked for.");
    }

    private static string Row(string name, List<HttpRound> rounds) =>
        Line($"| {name} | {Median(rounds.Select(round => round.FeedsPerSecond)):n0} | {Allocated(rounds):0.0} | {rounds[0].Changed} |");

    private static double Allocated(List<HttpRound> rounds) => Median(rounds.Select(round => round.KilobytesPerFeed));

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
