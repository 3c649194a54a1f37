using System.Runtime.InteropServices;
using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Runs that are near each other. The nearest partner decides, so it is linear in both sides but for a search.</summary>
internal readonly struct NearPairs(AnalyzedText text, NearRule rule)
{
    public bool Any(List<TokenRun> left, List<TokenRun> right) => AnyInOrder(left, right) || (!rule.IsOrdered && AnyInOrder(right, left));

    public bool Holds(TokenRun left, TokenRun right) => IsInOrder(left, right) || (!rule.IsOrdered && IsInOrder(right, left));

    /// <summary>Adds every run of both sides that has a partner.</summary>
    public void AddTo(List<TokenRun> left, List<TokenRun> right, List<TokenRun> into)
    {
        AddInOrder(left, right, into);
        if (!rule.IsOrdered)
            AddInOrder(right, left, into);
    }

    /// <summary>Adds from where to where each pair reaches: the places of a NEAR that is itself a side of one.</summary>
    public void AddHulls(List<TokenRun> left, List<TokenRun> right, List<TokenRun> into)
    {
        AddHullsInOrder(left, right, into);
        if (!rule.IsOrdered)
            AddHullsInOrder(right, left, into);
    }

    private void AddHullsInOrder(List<TokenRun> earlier, List<TokenRun> later, List<TokenRun> into)
    {
        foreach (var run in earlier)
        {
            for (var next = FirstFrom(later, run.Last + 1); next < later.Count && IsNear(run, later[next]); next++)
                into.Add(run.Joined(later[next]));
        }
    }

    private bool AnyInOrder(List<TokenRun> earlier, List<TokenRun> later)
    {
        foreach (var run in CollectionsMarshal.AsSpan(earlier))
        {
            var next = FirstFrom(later, run.Last + 1);
            if (next < later.Count && IsNear(run, later[next]))
                return true;
        }

        return false;
    }

    private void AddInOrder(List<TokenRun> earlier, List<TokenRun> later, List<TokenRun> into)
    {
        foreach (var run in earlier)
        {
            var hasPartner = false;
            for (var next = FirstFrom(later, run.Last + 1); next < later.Count && IsNear(run, later[next]); next++)
            {
                into.Add(later[next]);
                hasPartner = true;
            }

            if (hasPartner)
                into.Add(run);
        }
    }

    private bool IsInOrder(TokenRun earlier, TokenRun later) => later.First > earlier.Last && IsNear(earlier, later);

    private bool IsNear(TokenRun earlier, TokenRun later) =>
        later.First - earlier.Last <= rule.Distance
        && text.InSameField(earlier.Last, later.First)
        && (rule.CrossesSentences || text.SentenceOf(earlier.Last) == text.SentenceOf(later.First));

    /// <summary>The first run, in the order of the text, that begins at a token or behind it.</summary>
    private static int FirstFrom(List<TokenRun> runs, int token)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
