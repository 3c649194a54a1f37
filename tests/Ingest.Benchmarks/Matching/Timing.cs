using System.Diagnostics;

namespace Ingest.Benchmarks.Matching;

/// <summary>Microseconds an article, of each the best of several passes: what else the machine does can only add.</summary>
internal sealed record Timing(double Median, double P99, double HitsPerArticle)
{
    public static Timing Of(IPeer peer, IReadOnlyList<NewsArticle> articles, int passes)
    {
        var times = articles.Select(_ => new double[passes]).ToArray();
        var hits = articles.Sum(peer.Match);
        for (var pass = 0; pass < passes; pass++)
        {
            for (var index = 0; index < articles.Count; index++)
            {
                var start = Stopwatch.GetTimestamp();
                peer.Match(articles[index]);
                times[index][pass] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }

        var best = times.Select(Enumerable.Min).Order().ToArray();
        return new Timing(best[best.Length / 2], best[Math.Min(best.Length - 1, best.Length * 99 / 100)], (double)hits / articles.Count);
    }
}
