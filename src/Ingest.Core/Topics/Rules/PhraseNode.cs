namespace Ingest.Core.Topics.Rules;

/// <summary>Parts that follow each other without a gap.</summary>
internal sealed class PhraseNode(RuleNode[] parts) : RuleNode
{
    public override IReadOnlyCollection<int>? Anchors { get; } =
        parts.Select(part => part.Anchors).Where(anchors => anchors is not null).MinBy(anchors => anchors!.Count);

    public override void Find(Sentence sentence, List<TokenRange> into)
    {
        var found = new List<TokenRange>();
        parts[0].Find(sentence, found);
        for (var index = 1; index < parts.Length && found.Count > 0; index++)
            found = Extended(sentence, found, parts[index]);

        into.AddRange(found);
    }

    private static List<TokenRange> Extended(Sentence sentence, List<TokenRange> found, RuleNode part)
    {
        var next = new List<TokenRange>();
        part.Find(sentence, next);
        return [.. from range in found from follower in next where follower.First == range.End select range.Joined(follower)];
    }
}
