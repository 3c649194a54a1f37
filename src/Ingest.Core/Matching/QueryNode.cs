namespace Ingest.Core.Matching;

/// <summary>A part of a query.</summary>
internal abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>One word, as written and folded.</summary>
    public sealed record Word(string Text, bool IsExact, bool IsPrefix) : QueryNode;

    /// <summary>Words that follow each other; also an unspaced run of Han, kana or Hangul.</summary>
    public sealed record Phrase(IReadOnlyList<Word> Words) : QueryNode;

    public sealed record And(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Or(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>Both sides within so many words of each other.</summary>
    public sealed record Near(QueryNode Left, QueryNode Right, int Distance, bool IsOrdered) : QueryNode;

    /// <summary>The part, in the title.</summary>
    public sealed record InTitle(QueryNode Part) : QueryNode;

    /// <summary>A fact about the article: its language, a topic or its source.</summary>
    public sealed record Fact(string Name, string Value) : QueryNode;
}
