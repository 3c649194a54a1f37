namespace Ingest.Core.Topics.Rules;

/// <summary>One word or word beginning.</summary>
internal sealed class TermNode(int term) : RuleNode
{
    public override IReadOnlyCollection<int> Anchors { get; } = [term];

    public override void Find(Sentence sentence, List<TokenRange> into) => sentence.AddPositions(term, into);
}
