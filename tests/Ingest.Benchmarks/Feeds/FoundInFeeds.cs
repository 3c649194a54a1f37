using static System.FormattableString;

namespace Ingest.Benchmarks.Feeds;

/// <summary>How many entries each reader finds in real feeds, and how much of them.</summary>
internal static class FoundInFeeds
{
    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine(Invariant($"## What is found in {RealFeeds.All.Count} real feeds"));
        Console.WriteLine();
        Console.WriteLine("| reader | feeds refused | entries | with title | with link | with id | with instant |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, read) in FeedReaders.All)
            Row(name, read);

        Console.WriteLine();
        Console.WriteLine(Invariant($"Feeds in which another reader finds more of anything than Ingest: {Beaten()}."));
    }

    private static void Row(string name, Func<byte[], IReadOnlyList<FoundEntry>> read)
    {
        var found = RealFeeds.All.Select(feed => Entries(read, feed.Body)).ToList();
        var entries = found.SelectMany(list => list ?? []).ToList();
        Console.WriteLine(Invariant($"| {name} | {found.Count(list => list is null)} | {entries.Count} | {entries.Count(entry => entry.HasTitle)} | {entries.Count(entry => entry.HasLink)} | {entries.Count(entry => entry.HasId)} | {entries.Count(entry => entry.HasInstant)} |"));
    }

    private static string Beaten()
    {
        var beaten = RealFeeds.All.Where(feed => FeedReaders.All.Skip(1).Any(other => FindsMore(Entries(other.Read, feed.Body), Entries(FeedReaders.ReadByIngest, feed.Body)))).Select(feed => feed.Name).ToList();
        return beaten.Count == 0 ? "none" : string.Join(", ", beaten);
    }

    private static bool FindsMore(IReadOnlyList<FoundEntry>? other, IReadOnlyList<FoundEntry>? ours) =>
        Counts(other).Zip(Counts(ours)).Any(pair => pair.First > pair.Second);

    private static int[] Counts(IReadOnlyList<FoundEntry>? entries) => entries is null
        ? [0, 0, 0, 0, 0]
        : [entries.Count, entries.Count(entry => entry.HasTitle), entries.Count(entry => entry.HasLink), entries.Count(entry => entry.HasId), entries.Count(entry => entry.HasInstant)];

    private static IReadOnlyList<FoundEntry>? Entries(Func<byte[], IReadOnlyList<FoundEntry>> read, byte[] body)
    {
        try
        {
            return read(body);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }
}
