using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>A part of a query.</summary>
internal abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <param name="Text">Folded; the name of an entity as the gazetteer has it.</param>
    public sealed record Term(string Text, TermKind Kind, bool IsInTitle = false) : QueryNode
    {
        public ulong Hash => TermHash.Of(Text);
    }

    /// <summary>Words that follow each other; also an unspaced run of Han, kana, Hangul or Thai.</summary>
    public sealed record Phrase(IReadOnlyList<PhrasePart> Parts) : QueryNode;

    public sealed record And(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Or(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>Both sides within so many words of each other, counted from the end of one to the beginning of the other.</summary>
    public sealed record Near(QueryNode Left, QueryNode Right, NearRule Rule) : QueryNode;

    /// <summary><c>lang:</c> or <c>source:</c>: what an article is, not what it says.</summary>
    public sealed record Fact(FactKind Kind, string Value) : QueryNode;
}
