using System.Diagnostics;

namespace Ingest.Benchmarks.Feeds;

/// <summary>Times and allocations of rivals that take turns, so that what the machine does besides hits all of them.</summary>
internal static class Measure
{
    private const int Rounds = 31;
    private static readonly TimeSpan LeastRound = TimeSpan.FromMilliseconds(20);

    /// <returns>For each rival microseconds of its quickest round, because what the machine does besides only ever adds, and the median of bytes allocated, a call.</returns>
    public static IReadOnlyList<(double Microseconds, double Bytes)> InTurns(params Action[] rivals)
    {
        var calls = rivals.Select(Calls).ToArray();
        var samples = rivals.Select(_ => new List<(double Microseconds, double Bytes)>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < rivals.Length; i++)
                samples[i].Add(Round(rivals[i], calls[i]));

        return [.. samples.Select(taken => (taken.Min(sample => sample.Microseconds), Median(taken.Select(sample => sample.Bytes))))];
    }

    private static int Calls(Action rival)
    {
        // Long enough for the compiler's second tier.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < LeastRound * 15;)
            rival();

        var started = Stopwatch.GetTimestamp();
        rival();
        return (int)Math.Max(1, LeastRound / Stopwatch.GetElapsedTime(started));
    }

    private static (double Microseconds, double Bytes) Round(Action rival, int calls)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
            rival();

        return (Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)calls);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
