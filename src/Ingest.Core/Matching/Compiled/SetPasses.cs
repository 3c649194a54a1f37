using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>A set with the buffers to match it: lent to one text at a time, kept for the next.</summary>
internal sealed class SetPasses(CompiledSet set)
{
    /// <summary>More texts at once than this make buffers of their own.</summary>
    private const int MostKept = 8;

    private readonly MatchPass?[] _kept = new MatchPass?[MostKept];

    public CompiledSet Set => set;

    public void Find(AnalyzedText text, MatchContext context, int offset, List<int> into)
    {
        if (set.WatchCount == 0)
            return;

        var pass = Rent();
        foreach (var query in pass.Find(text, context))
        {
            foreach (var watch in set.WatchesOf(query))
                into.Add(watch + offset);
        }

        Return(pass);
    }

    public void Match(AnalyzedText text, MatchContext context, int offset, List<QueryHit> into)
    {
        if (set.WatchCount == 0)
            return;

        var pass = Rent();
        foreach (var query in pass.Find(text, context))
        {
            var spans = pass.SpansOf(query);
            foreach (var watch in set.WatchesOf(query))
                into.Add(new QueryHit(watch + offset, spans));
        }

        Return(pass);
    }

    /// <summary>Where the set's only query stands, for explanations.</summary>
    public IReadOnlyList<TokenRun> RunsOf(AnalyzedText text)
    {
        var pass = Rent();
        pass.Find(text, MatchContext.None);
        var runs = pass.RunsOf(0);
        Return(pass);
        return runs;
    }

    private MatchPass Rent()
    {
        for (var index = 0; index < MostKept; index++)
        {
            if (Volatile.Read(ref _kept[index]) is not null && Interlocked.Exchange(ref _kept[index], null) is { } pass)
                return pass;
        }

        return new MatchPass(set);
    }

    private void Return(MatchPass pass)
    {
        for (var index = 0; index < MostKept; index++)
        {
            if (Interlocked.CompareExchange(ref _kept[index], pass, null) is null)
                return;
        }
    }
}
