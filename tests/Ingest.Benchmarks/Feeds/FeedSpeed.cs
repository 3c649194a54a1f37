using static System.FormattableString;

namespace Ingest.Benchmarks.Feeds;

/// <summary>Parsing well-formed feeds beside CodeHollow.FeedReader alone and System.ServiceModel.Syndication.</summary>
internal static class FeedSpeed
{
    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine("## Speed and memory on well-formed feeds");
        Console.WriteLine();
        Console.WriteLine("From bytes to entries. Ratios are Ingest's to the other's: below 1 is faster, or less memory allocated.");
        Console.WriteLine();
        Console.WriteLine("| feed | KiB | Ingest µs | time : FeedReader | memory : FeedReader | time : Syndication | memory : Syndication |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        Row("RSS 2.0, 30 entries with whole texts", [WellFormedFeeds.Rss(30, 300)]);
        Row("RSS 2.0, 100 short entries", [WellFormedFeeds.Rss(100, 20)]);
        Row("RSS 2.0, 546 KiB", [WellFormedFeeds.Rss(320, 220)]);
        Row("Atom 1.0, 30 entries with whole texts", [WellFormedFeeds.AtomFeed(30, 300)]);
        Row("Atom 1.0, 100 short entries", [WellFormedFeeds.AtomFeed(100, 20)]);
        var real = RealFeeds.All.Select(feed => feed.Body).Where(body => FeedReaders.All.All(reader => Reads(reader.Read, body))).ToArray();
        if (real.Length > 0)
            Row(Invariant($"the {real.Length} real feeds that all three read"), real);
    }

    private static void Row(string name, byte[][] bodies)
    {
        var measured = Measure.InTurns([.. FeedReaders.All.Select(reader => (Action)(() => ReadAll(reader.Read, bodies)))]);
        var (ingest, feedReader, syndication) = (measured[0], measured[1], measured[2]);
        Console.WriteLine(Invariant($"| {name} | {bodies.Sum(body => body.Length) / 1024} | {ingest.Microseconds:F0} | {ingest.Microseconds / feedReader.Microseconds:F2} | {ingest.Bytes / feedReader.Bytes:F2} | {ingest.Microseconds / syndication.Microseconds:F2} | {ingest.Bytes / syndication.Bytes:F2} |"));
    }

    private static void ReadAll(Func<byte[], IReadOnlyList<FoundEntry>> read, byte[][] bodies)
    {
        foreach (var body in bodies)
            read(body);
    }

    private static bool Reads(Func<byte[], IReadOnlyList<FoundEntry>> read, byte[] body)
    {
        try
        {
            return read(body).Count > 0;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }
}
