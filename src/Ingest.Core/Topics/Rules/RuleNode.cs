namespace Ingest.Core.Topics.Rules;

/// <summary>A part of a rule's query. It finds every place in a sentence where it holds.</summary>
internal abstract class RuleNode
{
    /// <summary>Without one of these terms it cannot hold; empty where it can hold without any (a bare NOT). Asked for once all files are read.</summary>
    public abstract IEnumerable<int> Anchors { get; }

    /// <summary>About how many anchors there are: of two parts the one with fewer is looked for first.</summary>
    public abstract int AnchorCount { get; }

    public abstract void Find(Sentence sentence, List<TokenRange> into);

    protected static RuleNode Rarest(IEnumerable<RuleNode> parts) =>
        parts.Where(part => part.AnchorCount > 0).MinBy(part => part.AnchorCount) ?? parts.First();
}
