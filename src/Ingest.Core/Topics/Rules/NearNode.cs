namespace Ingest.Core.Topics.Rules;

/// <summary>Two parts with at most so many tokens between them, in either order, or the left one first.</summary>
internal sealed class NearNode(RuleNode left, RuleNode right, int distance, bool isOrdered) : RuleNode
{
    private readonly RuleNode _rarest = Rarest([left, right]);

    public override IEnumerable<int> Anchors => _rarest.Anchors;

    public override int AnchorCount => _rarest.AnchorCount;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var (found, others) = (sentence.Borrow(), sentence.Borrow());
        _rarest.Find(sentence, found);
        if (found.Count > 0)
            (_rarest == left ? right : left).Find(sentence, others);

        foreach (var range in found)
        {
            foreach (var other in others)
                AddIfNear(_rarest == left ? range : other, _rarest == left ? other : range, into);
        }

        sentence.Return(found);
        sentence.Return(others);
    }

    private void AddIfNear(TokenRange first, TokenRange second, List<TokenRange> into)
    {
        if (first.GapTo(second) <= distance && (first.End <= second.First || (!isOrdered && second.End <= first.First)))
            into.Add(first.Joined(second));
    }
}
