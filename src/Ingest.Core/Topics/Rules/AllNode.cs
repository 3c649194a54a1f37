namespace Ingest.Core.Topics.Rules;

/// <summary>All the parts in one sentence, and none of those that must not be in it.</summary>
internal sealed class AllNode(RuleNode[] wanted, RuleNode[] unwanted) : RuleNode
{
    private readonly RuleNode? _rarest = wanted.Length == 0 ? null : Rarest(wanted);

    public override IEnumerable<int> Anchors => _rarest?.Anchors ?? [];

    public override int AnchorCount => _rarest?.AnchorCount ?? 0;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var found = sentence.Borrow();
        var hull = Hull(sentence, found);
        if (hull is { } range && !unwanted.Any(part => IsIn(sentence, part, found)))
            into.Add(range);

        sentence.Return(found);
    }

    private TokenRange? Hull(Sentence sentence, List<TokenRange> found)
    {
        TokenRange? hull = null;
        foreach (var part in wanted)
        {
            if (!IsIn(sentence, part, found))
                return null;

            hull = hull?.Joined(found[0]) ?? found[0];
        }

        return hull;
    }

    private static bool IsIn(Sentence sentence, RuleNode part, List<TokenRange> found)
    {
        found.Clear();
        part.Find(sentence, found);
        return found.Count > 0;
    }
}
