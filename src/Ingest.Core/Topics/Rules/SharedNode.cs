namespace Ingest.Core.Topics.Rules;

/// <summary>A named list or a class of the gazetteer: looked up once a sentence, however many rules ask.</summary>
internal sealed class SharedNode(RuleNode inner) : RuleNode
{
    public override IEnumerable<int> Anchors => inner.Anchors;

    public override int AnchorCount { get; } = inner.AnchorCount;

    public override void Find(Sentence sentence, List<TokenRange> into) => into.AddRange(sentence.Found(this, inner));
}
