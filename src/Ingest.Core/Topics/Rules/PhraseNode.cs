namespace Ingest.Core.Topics.Rules;

/// <summary>Parts that follow each other without a gap.</summary>
internal sealed class PhraseNode(RuleNode[] parts) : RuleNode
{
    private readonly RuleNode _rarest = Rarest(parts);

    public override IEnumerable<int> Anchors => _rarest.Anchors;

    public override int AnchorCount => _rarest.AnchorCount;

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var (found, followers, next) = (sentence.Borrow(), sentence.Borrow(), sentence.Borrow());
        parts[0].Find(sentence, found);
        for (var index = 1; index < parts.Length && found.Count > 0; index++)
        {
            parts[index].Find(sentence, followers);
            Extend(found, followers, next);
            (found, next) = (next, found);
            followers.Clear();
            next.Clear();
        }

        into.AddRange(found);
        sentence.Return(found);
        sentence.Return(followers);
        sentence.Return(next);
    }

    private static void Extend(List<TokenRange> found, List<TokenRange> followers, List<TokenRange> into)
    {
        foreach (var range in found)
        {
            foreach (var follower in followers)
            {
                if (follower.First == range.End)
                    into.Add(range.Joined(follower));
            }
        }
    }
}
