namespace Ingest.Core.Topics.Rules;

/// <summary>One word or word beginning.</summary>
internal sealed class TermNode(int term) : RuleNode
{
    public int Term => term;

    public override IEnumerable<int> Anchors => [term];

    public override int AnchorCount => 1;

    public override void Find(Sentence sentence, List<TokenRange> into) => sentence.AddPositions(term, into);
}
