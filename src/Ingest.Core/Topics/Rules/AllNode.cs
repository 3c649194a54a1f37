namespace Ingest.Core.Topics.Rules;

/// <summary>All the parts in one sentence, and none of those that must not be in it.</summary>
internal sealed class AllNode(RuleNode[] wanted, RuleNode[] unwanted) : RuleNode
{
    public override IReadOnlyCollection<int>? Anchors { get; } =
        wanted.Select(part => part.Anchors).Where(anchors => anchors is not null).MinBy(anchors => anchors!.Count);

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var found = new List<TokenRange>();
        TokenRange? hull = null;
        foreach (var part in wanted)
        {
            found.Clear();
            part.Find(sentence, found);
            if (found.Count == 0)
                return;

            hull = hull?.Joined(found[0]) ?? found[0];
        }

        if (hull is { } range && !unwanted.Any(part => IsIn(sentence, part)))
            into.Add(range);
    }

    private static bool IsIn(Sentence sentence, RuleNode part)
    {
        var found = new List<TokenRange>();
        part.Find(sentence, found);
        return found.Count > 0;
    }
}
