namespace Ingest.Core.Topics.Rules;

/// <summary>Alternatives. Words and phrases are found by the terms of the sentence; lists within lists are asked as a whole, for they remember.</summary>
internal sealed class AnyNode : RuleNode
{
    /// <summary>A phrase of Slavic stems has as many anchors as there are case endings.</summary>
    private const int MostAnchorsOfALeaf = 64;

    private readonly RuleNode[] _leaves;
    private readonly RuleNode[] _lists;

    public AnyNode(IEnumerable<RuleNode> alternatives)
    {
        var lookup = alternatives.SelectMany(Flattened).ToLookup(node => node is TermNode or TermPhraseNode or PhraseNode { AnchorCount: <= MostAnchorsOfALeaf });
        (_leaves, _lists) = ([.. lookup[true]], [.. lookup[false]]);
    }

    public override IEnumerable<int> Anchors => _leaves.Concat(_lists).SelectMany(node => node.Anchors).Distinct();

    public override int AnchorCount => _leaves.Length + _lists.Sum(list => list.AnchorCount);

    private Dictionary<int, RuleNode[]> LeavesByAnchor => field ??= _leaves
        .SelectMany(node => node.Anchors.Select(anchor => (anchor, node)))
        .GroupBy(pair => pair.anchor, pair => pair.node)
        .ToDictionary(group => group.Key, group => group.ToArray());

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        foreach (var term in sentence.Present)
        {
            if (!LeavesByAnchor.TryGetValue(term, out var nodes))
                continue;

            foreach (var node in nodes)
                node.Find(sentence, into);
        }

        foreach (var list in _lists)
            list.Find(sentence, into);
    }

    private static IEnumerable<RuleNode> Flattened(RuleNode node) => node is AnyNode any ? any._leaves.Concat(any._lists) : [node];
}
