namespace Ingest.Core.Topics.Rules;

/// <summary>Alternatives: OR, a named list, a class of the gazetteer. What it found in a sentence is kept, since many rules share one list.</summary>
internal sealed class AnyNode : RuleNode
{
    private readonly Dictionary<int, RuleNode[]> _byAnchor;

    public AnyNode(IEnumerable<RuleNode> alternatives)
    {
        _byAnchor = alternatives
            .SelectMany(node => (node.Anchors ?? []).Select(anchor => (anchor, node)))
            .GroupBy(pair => pair.anchor, pair => pair.node)
            .ToDictionary(group => group.Key, group => group.ToArray());
        Anchors = _byAnchor.Keys;
    }

    public override IReadOnlyCollection<int> Anchors { get; }

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        foreach (var term in sentence.Present)
        {
            if (!_byAnchor.TryGetValue(term, out var nodes))
                continue;

            foreach (var node in nodes)
                node.Find(sentence, into);
        }
    }
}
