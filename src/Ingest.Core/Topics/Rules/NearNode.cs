namespace Ingest.Core.Topics.Rules;

/// <summary>Two parts with at most so many tokens between them, in either order, or the left one first.</summary>
internal sealed class NearNode(RuleNode left, RuleNode right, int distance, bool isOrdered) : RuleNode
{
    public override IReadOnlyCollection<int>? Anchors { get; } =
        left.Anchors is null || right.Anchors?.Count < left.Anchors.Count ? right.Anchors : left.Anchors;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var (first, second) = (new List<TokenRange>(), new List<TokenRange>());
        left.Find(sentence, first);
        if (first.Count == 0)
            return;

        right.Find(sentence, second);
        foreach (var range in first)
        {
            foreach (var other in second)
            {
                if (range.GapTo(other) <= distance && (range.End <= other.First || (!isOrdered && other.End <= range.First)))
                    into.Add(range.Joined(other));
            }
        }
    }
}
