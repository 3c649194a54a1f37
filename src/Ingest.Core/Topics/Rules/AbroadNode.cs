namespace Ingest.Core.Topics.Rules;

/// <summary>Finds neighbours of different countries: places, leaders, adjectives of nationality, bodies.</summary>
internal sealed class AbroadNode(EntityFinder entities) : RuleNode
{
    public override IEnumerable<int> Anchors => entities.Anchors;

    public override int AnchorCount => entities.Anchors.Count;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var named = entities.Find(sentence);
        for (var index = 1; index < named.Count; index++)
        {
            var (left, right) = (named[index - 1], named[index]);
            if (left.Entity.Country != right.Entity.Country && left.Range.End <= right.Range.First)
                into.Add(left.Range.Joined(right.Range));
        }
    }
}
