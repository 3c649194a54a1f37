using System.Diagnostics;
using System.Globalization;
using Ingest.Core.Matching;

namespace Ingest.Benchmarks.Matching;

/// <summary>Many watches against each article, beside what else could be used; its output is RESULTS.md in this folder. One thread, warm.</summary>
internal static class MatchingBenchmark
{
    private const int Seed = 20261123;
    private const int Articles = 300;
    private const int Passes = 9;

    /// <summary>Peers are so slow that they get fewer articles, the first ones, and Ingest is compared on the same.</summary>
    private const int PeerArticles = 12;
    private const int PeerPasses = 3;

    private const int MostForRegex = 10_000;
    private const int MostKeywords = 50_000;

    /// <summary>The largest first: by the time the smallest come, all code is compiled for good.</summary>
    private static readonly int[] Sizes = [1_000_000, 100_000, 10_000, 1_000];

    public static int Run(IReadOnlyList<string> sizes)
    {
        var counts = sizes.Count == 0 ? Sizes : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        Print($"Seed {Seed}, {Articles} articles of about 580 words, one thread. Times in µs an article.");
        Print("\n| watches | hits | Ingest | p99 / median | ÷ reading | Lucene.Net ÷ Ingest | Regex ÷ Ingest | compile µs a watch | parse µs | bytes a watch | load ms | allocated, no hit |\n|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var count in counts)
            Print(Row(count));

        Print("\nPlain keywords, each once:\n\n| keywords | hits | Ingest | SearchValues ÷ Ingest |\n|---|---|---|---|");
        foreach (var count in counts.Where(count => count <= MostKeywords).Append(MostKeywords).Distinct())
            Print(KeywordRow(count));

        return 0;
    }

    private static string Row(int count)
    {
        var workload = new WatchWorkload(Seed);
        var articles = workload.Articles(Articles);
        var watches = workload.Watches(count).ToList();
        var begun = Stopwatch.GetTimestamp();
        var queries = watches.ConvertAll(watch => Query.Parse(watch.Query).Query ?? throw new InvalidOperationException(watch.Query));
        var parse = Stopwatch.GetElapsedTime(begun).TotalMicroseconds / count;
        var (set, compile) = Compile(queries);
        queries = null;
        GC.Collect();

        var ingest = new IngestPeer(set);
        var timing = Timing.Of(ingest, articles, Passes);
        var reading = Timing.Of(new ReadingPeer(), articles, Passes);
        var few = articles.Take(PeerArticles).ToList();
        var own = Timing.Of(ingest, few, Passes).Median;
        var lucene = Timing.Of(new LucenePeer(watches, articles), few, PeerPasses).Median / own;
        var regex = count <= MostForRegex ? N(Timing.Of(new RegexPeer(watches), [.. few.Take(3)], 1).Median / own) : "–";
        return $"| {count:N0} | {N(timing.HitsPerArticle)} | {N(timing.Median)} | {N(timing.P99 / timing.Median)} | {N(timing.Median / reading.Median)} | {N(lucene)} | {regex} | {N(compile / count)} | {N(parse)} | {N((double)set.Bytes / count)} | {N(LoadMilliseconds(set))} | {AllocatedWithoutHit(ingest)} |";
    }

    private static string KeywordRow(int count)
    {
        var workload = new WatchWorkload(Seed);
        var articles = workload.Articles(Articles);
        var keywords = workload.Keywords(count);
        var ingest = new IngestPeer(QuerySet.Compile(keywords.Select(word => Query.Parse($"={word}").Query!)));
        var peer = new SearchValuesPeer(keywords);
        var (own, values) = (Timing.Of(ingest, articles, Passes), Timing.Of(peer, articles, PeerPasses));
        return $"| {count:N0} | {N(own.HitsPerArticle)} | {N(own.Median)} | {N(values.Median / own.Median)} |";
    }

    /// <returns>The set, and the best of three compilations in µs: the first one also compiles the compiler.</returns>
    private static (QuerySet Set, double Microseconds) Compile(List<Query> queries)
    {
        var best = double.MaxValue;
        QuerySet? set = null;
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            var begun = Stopwatch.GetTimestamp();
            set = QuerySet.Compile(queries);
            best = Math.Min(best, Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
        }

        return (set!, best);
    }

    private static double LoadMilliseconds(QuerySet set)
    {
        var stream = new MemoryStream();
        set.Save(stream);
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            stream.Position = 0;
            GC.Collect();
            var begun = Stopwatch.GetTimestamp();
            QuerySet.Load(stream);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        });
        return times.Order().ElementAt(2);
    }

    private static long AllocatedWithoutHit(IngestPeer peer)
    {
        var article = new NewsArticle("Xyzzy", string.Concat(Enumerable.Range(0, 600).Select(number => $"qq{number} ")));
        peer.Match(article);
        peer.Match(article);
        var before = GC.GetAllocatedBytesForCurrentThread();
        peer.Match(article);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string N(double value) => value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);

    private static void Print(string line) => Console.WriteLine(line);
}
