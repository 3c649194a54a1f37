using System.Runtime.InteropServices;

namespace Ingest.Core.Matching.Compiled;

/// <summary>Gathers queries, one after the other, and lays them out as a <see cref="CompiledSet"/>.</summary>
internal sealed class SetBuilder
{
    private readonly TermList _terms = new();
    private readonly AliasList _aliases;
    private readonly CodeWriter _writer;
    private readonly AnchorPlanner _planner;
    private readonly CodeList _codes = new();
    private readonly List<int> _queryOfWatch = [];
    private readonly List<(int Term, Posting Posting)> _postings = [];
    private readonly List<KeyValuePair<ulong, int>> _pairs = [];
    private readonly List<int> _unanchored = [];

    public SetBuilder()
    {
        _aliases = new AliasList(_terms);
        _writer = new CodeWriter(_terms, _aliases);
        _planner = new AnchorPlanner(_terms);
    }

    public void Add(Query query)
    {
        var code = _writer.Write(query);
        var number = _codes.NumberOf(code, out var isNew);
        _queryOfWatch.Add(number);
        if (!isNew)
            return;

        var anchors = _planner.Plan(code);
        if (anchors.Length == 0)
            _unanchored.Add(number);

        foreach (var anchor in anchors)
            Post(number, anchor);
    }

    public CompiledSet Build()
    {
        var (firsts, shared) = Watches();
        var (starts, postings) = Postings();
        var (letters, letterEnds) = _terms.Letters();
        var aliases = _aliases.Build();
        return new CompiledSet
        {
            Words = _terms.Words(),
            Prefixes = _terms.Prefixes(),
            Letters = letters,
            LetterEnds = letterEnds,
            Traits = _terms.Traits(),
            PostingStarts = starts,
            Postings = postings,
            Pairs = PairTable.Build(_pairs),
            Unanchored = [.. _unanchored],
            Code = _codes.Code(),
            CodeStarts = _codes.Starts(),
            FirstWatches = firsts,
            SharedWatches = shared,
            WatchCount = _queryOfWatch.Count,
            Names = _writer.Names(),
            Aliases = aliases,
        };
    }

    private void Post(int query, Anchor anchor)
    {
        if (!anchor.IsPair)
        {
            _postings.Add((anchor.Term, Posting.Of(query, anchor.Second, anchor.IsWhole)));
            return;
        }

        _pairs.Add(new(Text.TermHash.Pair(anchor.Term, anchor.Second), anchor.IsWhole ? ~query : query));
        _terms.Mark(anchor.Term, TermTraits.OpensPair);
        _terms.Mark(anchor.Second, TermTraits.ClosesPair);
    }

    /// <summary>Sorted by query, by counting.</summary>
    private (int[] Firsts, int[] Shared) Watches()
    {
        var counts = new int[_codes.Count];
        foreach (var query in _queryOfWatch)
            counts[query]++;

        var (firsts, shared) = (new int[_codes.Count], new int[counts.Sum(count => count == 1 ? 0 : count)]);
        for (int query = 0, start = 0; query < firsts.Length; query++)
            (firsts[query], start) = (start, counts[query] == 1 ? start : start + counts[query]);

        var places = firsts.ToArray();
        for (var watch = 0; watch < _queryOfWatch.Count; watch++)
        {
            var query = _queryOfWatch[watch];
            if (counts[query] == 1)
                firsts[query] = ~watch;
            else
                shared[places[query]++] = places[query] == firsts[query] + counts[query] ? ~watch : watch;
        }

        return (firsts, shared);
    }

    /// <summary>Postings in the order of their terms, by counting.</summary>
    private (int[] Starts, Posting[] Postings) Postings()
    {
        var starts = new int[_terms.Count + 1];
        foreach (var (term, _) in CollectionsMarshal.AsSpan(_postings))
            starts[term + 1]++;

        for (var term = 0; term < _terms.Count; term++)
            starts[term + 1] += starts[term];

        var (places, postings) = (starts.AsSpan(0, _terms.Count).ToArray(), new Posting[_postings.Count]);
        foreach (var (term, posting) in CollectionsMarshal.AsSpan(_postings))
            postings[places[term]++] = posting;

        return (starts, postings);
    }
}
