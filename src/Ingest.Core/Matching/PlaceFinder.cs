using System.Runtime.InteropServices;
using Ingest.Core.Matching.Compiled;
using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Finds which queries of a set match a text, and where, text after text in buffers of its own: for one thread at a time.</summary>
internal sealed class PlaceFinder
{
    private const int NotFound = -1;

    private readonly CompiledSet _set;
    private readonly MatchPass _pass;
    private readonly List<int> _found = [];

    /// <summary>By query: its compiled form, where it matches the last text.</summary>
    private readonly int[] _compiled;

    public PlaceFinder(CompiledSet set)
    {
        (_set, _pass, _compiled) = (set, new MatchPass(set), new int[set.WatchCount]);
        _compiled.AsSpan().Fill(NotFound);
    }

    /// <returns>The numbers of the queries that match, in order; valid until the next text.</returns>
    public ReadOnlySpan<int> Find(AnalyzedText text)
    {
        foreach (var query in _found)
            _compiled[query] = NotFound;

        _found.Clear();
        foreach (var compiled in _pass.Find(text, MatchContext.None))
        {
            foreach (var query in _set.WatchesOf(compiled))
            {
                _compiled[query] = compiled;
                _found.Add(query);
            }
        }

        _found.Sort();
        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>Adds where a query matches the last text, in order; nothing where it does not.</summary>
    public void AddPlaces(int query, List<TokenRun> into)
    {
        if (_compiled[query] != NotFound)
            _pass.AddPlaces(_compiled[query], into);
    }
}
