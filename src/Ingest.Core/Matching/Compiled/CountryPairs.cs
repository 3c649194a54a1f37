using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Finds neighbours of different countries or of one: what <c>@abroad</c> and <c>@home</c> stand for.</summary>
internal static class CountryPairs
{
    private static readonly Comparison<(TokenRun Run, int Country)> InOrder = static (left, right) => left.Run.CompareTo(right.Run);

    public static void Order(List<(TokenRun Run, int Country)> named) => named.Sort(InOrder);

    /// <param name="named">Where entities stand and to which country they belong, in order.</param>
    /// <param name="ofOneCountry">The pairs of one country are asked for, not those of two.</param>
    public static void AddTo(List<TokenRun> into, List<(TokenRun Run, int Country)> named, AnalyzedText text, bool ofOneCountry)
    {
        foreach (var (run, country) in named)
        {
            var next = FirstBehind(named, run.Last);
            if (next == named.Count || !text.InSameField(run.Last, named[next].Run.First) || text.SentenceOf(run.Last) != text.SentenceOf(named[next].Run.First))
                continue;

            for (var index = next; index < named.Count && named[index].Run.First == named[next].Run.First; index++)
            {
                if (named[index].Country == country == ofOneCountry)
                    into.Add(run.Joined(named[index].Run));
            }
        }
    }

    private static int FirstBehind(List<(TokenRun Run, int Country)> named, int token)
    {
        var (low, high) = (0, named.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (named[middle].Run.First <= token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
