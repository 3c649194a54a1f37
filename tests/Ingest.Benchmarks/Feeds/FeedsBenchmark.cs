using System.Globalization;

namespace Ingest.Benchmarks.Feeds;

/// <summary>All that is claimed about reading feeds, measured anew; its output is RESULTS.md in this folder.</summary>
internal static class FeedsBenchmark
{
    private const int FuzzInputs = 200_000;

    public static int Run(string[] args)
    {
        if (args is ["fuzz", var count])
            return FeedFuzzing.Run(int.Parse(count, CultureInfo.InvariantCulture));

        Console.WriteLine("# Reading feeds");
        Console.WriteLine();
        Console.WriteLine("Written by `dotnet run -c Release --project tests/Ingest.Benchmarks -- feeds > tests/Ingest.Benchmarks/Feeds/RESULTS.md`. Ratios of one run, side by side: times depend on the machine, ratios hardly.");
        FeedSpeed.Run();
        HostileFeeds.Run();
        FoundInFeeds.Run();
        return FeedFuzzing.Run(FuzzInputs);
    }
}
