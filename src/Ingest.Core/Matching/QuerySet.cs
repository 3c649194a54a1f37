using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Many standing queries, compiled to be matched against one text at once. Immutable: safe to share between threads.</summary>
public sealed class QuerySet
{
    private readonly IReadOnlyList<Query> _queries;

    /// <summary>From a key to the queries that can only match where it stands.</summary>
    private readonly Dictionary<string, List<int>> _byAnchor = new(StringComparer.Ordinal);

    /// <summary>Queries that no word can rule out: prefixes and facts alone.</summary>
    private readonly List<int> _unanchored = [];

    private QuerySet(IReadOnlyList<Query> queries)
    {
        _queries = queries;
        for (var index = 0; index < queries.Count; index++)
            Add(index, QueryAnchors.Of(queries[index].Root));
    }

    public int Count => _queries.Count;

    public static QuerySet Compile(IReadOnlyList<Query> queries) => new(queries);

    /// <returns>Every query that matches, in the order of the list that the set was compiled from.</returns>
    public IReadOnlyList<QueryHit> Match(AnalyzedText text, MatchContext context)
    {
        var candidates = new SortedSet<int>(_unanchored);
        foreach (var key in text.Keys)
        {
            if (_byAnchor.TryGetValue(key, out var anchored))
                candidates.UnionWith(anchored);
        }

        var matcher = new QueryMatcher(text, context);
        return [.. candidates.Select(index => (Index: index, Spans: matcher.Match(_queries[index]))).Where(match => match.Spans is not null).Select(match => new QueryHit(match.Index, match.Spans!))];
    }

    private void Add(int index, IReadOnlyCollection<string>? anchors)
    {
        if (anchors is null)
        {
            _unanchored.Add(index);
            return;
        }

        foreach (var anchor in anchors)
        {
            if (!_byAnchor.TryGetValue(anchor, out var anchored))
                _byAnchor[anchor] = anchored = [];

            anchored.Add(index);
        }
    }
}
