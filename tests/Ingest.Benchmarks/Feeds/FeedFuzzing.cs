using System.Diagnostics;
using Ingest.Core.Feeds;
using Ingest.Support;
using Ingest.Support.Feeds;
using static System.FormattableString;

namespace Ingest.Benchmarks.Feeds;

/// <summary>The long run of what the suite does in short: mutations of every fixture and real feed, none of which may crash, lie or take long.</summary>
internal static class FeedFuzzing
{
    private const int Seed = 2026, LargestSeed = 60_000;

    public static int Run(int inputs)
    {
        var mutation = new FeedMutation([.. Documents()], Seed);
        var (bytes, slowest, slowestInput) = (0L, TimeSpan.Zero, 0);
        var failures = new List<string>();
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < inputs; number++)
        {
            var document = mutation.Document(number);
            bytes += document.Length;
            var before = Stopwatch.GetTimestamp();
            if (Fault(document) is { } fault)
                failures.Add(Invariant($"input {number}: {fault}"));

            if (Stopwatch.GetElapsedTime(before) is var taken && taken > slowest)
                (slowest, slowestInput) = (taken, number);
        }

        Console.WriteLine();
        Console.WriteLine("## Fuzzing");
        Console.WriteLine();
        Console.WriteLine(Invariant($"{inputs} mutated documents, {bytes / 1024 / 1024} MiB, seed {Seed}, in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s: {failures.Count} crashes or broken invariants. The slowest took {slowest.TotalMilliseconds:F0} ms (input {slowestInput})."));
        foreach (var failure in failures.Take(20))
            Console.WriteLine($"- {failure}");

        return failures.Count == 0 ? 0 : 1;
    }

    private static string? Fault(byte[] document)
    {
        try
        {
            return FeedInvariants.Broken(FeedParser.Parse(document, new FeedSource(new Uri("https://publisher.example/feed"))), document.Length);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return fault.ToString();
        }
    }

    private static IEnumerable<byte[]> Documents() => Directory
        .EnumerateFiles(Path.Combine(Repository.Fixtures, "Feeds"), "*.txt", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => FeedFixture.Read(file).Body)
        .Concat(RealFeeds.All.Select(feed => feed.Body).Where(body => body.Length < LargestSeed));
}
