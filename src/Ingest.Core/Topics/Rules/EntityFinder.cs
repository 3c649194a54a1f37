namespace Ingest.Core.Topics.Rules;

/// <summary>Finds the entities of a sentence that stand for a country, in their order.</summary>
internal sealed class EntityFinder
{
    private readonly Dictionary<int, (NamedEntity Entity, RuleNode Form)[]> _byAnchor;

    public EntityFinder(IEnumerable<(NamedEntity Entity, RuleNode Form)> entities)
    {
        _byAnchor = entities
            .SelectMany(entity => entity.Form.Anchors.Select(anchor => (anchor, entity)))
            .GroupBy(pair => pair.anchor, pair => pair.entity)
            .ToDictionary(group => group.Key, group => group.ToArray());
        Anchors = _byAnchor.Keys;
    }

    public IReadOnlyCollection<int> Anchors { get; }

    /// <summary>By place; where two begin together, the longer first.</summary>
    public List<(TokenRange Range, NamedEntity Entity)> Find(Sentence sentence)
    {
        var named = new List<(TokenRange Range, NamedEntity Entity)>();
        var ranges = sentence.Borrow();
        foreach (var term in sentence.Present)
        {
            if (!_byAnchor.TryGetValue(term, out var entities))
                continue;

            foreach (var (entity, form) in entities)
            {
                ranges.Clear();
                form.Find(sentence, ranges);
                foreach (var range in ranges)
                    named.Add((range, entity));
            }
        }

        sentence.Return(ranges);
        named.Sort(static (left, right) => left.Range.First != right.Range.First
            ? left.Range.First.CompareTo(right.Range.First)
            : right.Range.End.CompareTo(left.Range.End));
        return named;
    }
}
