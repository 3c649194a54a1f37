namespace Ingest.Core.Topics.Rules;

/// <summary>Finds neighbours of different countries: places, leaders, adjectives of nationality, bodies.</summary>
internal sealed class AbroadNode : RuleNode
{
    private readonly Dictionary<int, (string Country, RuleNode Form)[]> _byAnchor;

    public AbroadNode(IEnumerable<(string Country, RuleNode Form)> entities)
    {
        _byAnchor = entities
            .SelectMany(entity => (entity.Form.Anchors ?? []).Select(anchor => (anchor, entity)))
            .GroupBy(pair => pair.anchor, pair => pair.entity)
            .ToDictionary(group => group.Key, group => group.ToArray());
        Anchors = _byAnchor.Keys;
    }

    public override IReadOnlyCollection<int> Anchors { get; }

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var named = Named(sentence);
        for (var index = 1; index < named.Count; index++)
        {
            var (left, right) = (named[index - 1], named[index]);
            if (left.Country != right.Country && left.Range.End <= right.Range.First)
                into.Add(left.Range.Joined(right.Range));
        }
    }

    private List<(TokenRange Range, string Country)> Named(Sentence sentence)
    {
        var named = new List<(TokenRange Range, string Country)>();
        var ranges = new List<TokenRange>();
        foreach (var term in sentence.Present)
        {
            if (!_byAnchor.TryGetValue(term, out var entities))
                continue;

            foreach (var (country, form) in entities)
            {
                ranges.Clear();
                form.Find(sentence, ranges);
                foreach (var range in ranges)
                    named.Add((range, country));
            }
        }

        named.Sort((left, right) => left.Range.First.CompareTo(right.Range.First));
        return named;
    }
}
