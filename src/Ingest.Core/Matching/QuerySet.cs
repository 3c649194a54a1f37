using Ingest.Core.Matching.Compiled;
using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Many standing queries, compiled to be matched against one text at once. Immutable: safe to share between threads.</summary>
public sealed class QuerySet
{
    private readonly SetPasses _settled;
    private readonly SetPasses _recent;
    private readonly IReadOnlyList<Query> _added;

    /// <summary>Numbers of queries that were taken out since.</summary>
    private readonly HashSet<int> _removed;

    private QuerySet(SetPasses settled, IReadOnlyList<Query> added, HashSet<int> removed)
    {
        (_settled, _added, _removed) = (settled, added, removed);
        _recent = new SetPasses(CompiledOf(added));
    }

    /// <summary>How many queries it was made of, those included that were taken out.</summary>
    public int Count => _settled.Set.WatchCount + _added.Count;

    /// <summary>Queries added and taken out since the set was compiled; with some thousands it is time to compile anew.</summary>
    public int ChangeCount => _added.Count + _removed.Count;

    /// <summary>Bytes that the compiled set holds.</summary>
    public long Bytes => _settled.Set.Bytes + _recent.Set.Bytes;

    internal CompiledSet Settled => _settled.Set;

    /// <param name="queries">Read once, so that they need not all be in memory.</param>
    public static QuerySet Compile(IEnumerable<Query> queries) => new(new SetPasses(CompiledOf(queries)), [], []);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static QuerySet Load(Stream stream) => new(new SetPasses(SetFile.Read(stream)), [], []);

    /// <summary>Writes the compiled set, so that another instance can load it in a fraction of the time that compiling takes.</summary>
    /// <exception cref="InvalidOperationException">There are changes: compile anew first.</exception>
    public void Save(Stream stream)
    {
        if (ChangeCount > 0)
            throw new InvalidOperationException($"{ChangeCount} changes are not compiled in: a set is saved as it was compiled.");

        SetFile.Write(_settled.Set, stream);
    }

    /// <summary>The set with queries more, numbered on from <see cref="Count"/>. Costs what the queries added since compiling cost.</summary>
    public QuerySet With(IEnumerable<Query> queries) => new(_settled, [.. _added, .. queries], _removed);

    /// <summary>The set without some queries; the others keep their numbers.</summary>
    public QuerySet Without(IEnumerable<int> numbers) => new(_settled, _added, [.. _removed, .. numbers]);

    /// <returns>Every query that matches, in the order of the list that the set was compiled from.</returns>
    public IReadOnlyList<QueryHit> Match(AnalyzedText text, MatchContext context)
    {
        var hits = new List<QueryHit>();
        _settled.Match(text, context, 0, hits);
        _recent.Match(text, context, _settled.Set.WatchCount, hits);
        hits.RemoveAll(hit => _removed.Contains(hit.Index));
        hits.Sort((left, right) => left.Index.CompareTo(right.Index));
        return hits;
    }

    /// <summary>Adds the numbers of the queries that match, in no order and without their spans. Allocates nothing but what <paramref name="into"/> grows by.</summary>
    public void Find(AnalyzedText text, MatchContext context, List<int> into)
    {
        var begun = into.Count;
        _settled.Find(text, context, 0, into);
        if (_added.Count > 0)
            _recent.Find(text, context, _settled.Set.WatchCount, into);

        if (_removed.Count > 0)
            RemoveFrom(into, begun);
    }

    /// <summary>For many texts on one thread; changes since compiling do not count.</summary>
    internal PlaceFinder Places() => new(_settled.Set);

    private void RemoveFrom(List<int> into, int begun)
    {
        for (var index = into.Count - 1; index >= begun; index--)
        {
            if (_removed.Contains(into[index]))
                into.RemoveAt(index);
        }
    }

    private static CompiledSet CompiledOf(IEnumerable<Query> queries)
    {
        var builder = new SetBuilder();
        foreach (var query in queries)
            builder.Add(query);

        return builder.Build();
    }
}
