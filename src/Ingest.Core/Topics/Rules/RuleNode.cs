namespace Ingest.Core.Topics.Rules;

/// <summary>A part of a rule's query. It finds every place in a sentence where it holds.</summary>
internal abstract class RuleNode
{
    /// <summary>Without one of these terms it cannot hold; null where it can hold without any (a bare NOT).</summary>
    public abstract IReadOnlyCollection<int>? Anchors { get; }

    public abstract void Find(Sentence sentence, List<TokenRange> into);
}
