namespace Ingest.Core.Matching;

/// <summary>Writes parts of a query as people wrote them.</summary>
internal static class QueryWords
{
    public static string Of(QueryNode node) => node switch
    {
        QueryNode.Term { Kind: TermKind.Topic } topic => $"topic:{topic.Text}",
        QueryNode.Term { Kind: TermKind.Entity } entity => entity.Text.IndexOf('$', StringComparison.Ordinal) is var list and >= 0 ? entity.Text[list..] : $"@{entity.Text}",
        QueryNode.Term term => $"'{Bare(term)}'",
        QueryNode.Phrase phrase => $"\"{Bare(phrase)}\"",
        QueryNode.And and => string.Join(" AND ", and.Parts.Select(Nested)),
        QueryNode.Or or => string.Join(" OR ", or.Parts.Select(Nested)),
        QueryNode.Not not => $"NOT {Nested(not.Part)}",
        QueryNode.Near near => $"{SideOf(near.Left)} {near.Rule} {SideOf(near.Right)}",
        QueryNode.Fact fact => $"{(fact.Kind == FactKind.Language ? "lang" : "source")}:{fact.Value.Trim()}",
        _ => "",
    };

    /// <summary>A side of NEAR, which may be one itself.</summary>
    public static string SideOf(QueryNode node) => node is QueryNode.Near ? $"({Of(node)})" : Nested(node);

    /// <returns>A word or phrase as the gazetteer writes forms; null for anything else.</returns>
    public static string? FormOf(QueryNode node) => node switch
    {
        QueryNode.Term { Kind: TermKind.Word or TermKind.Prefix or TermKind.Cased, IsInTitle: false } term => Bare(term),
        QueryNode.Phrase phrase when phrase.Parts.All(part => part.Term is { Kind: not TermKind.Exact, IsInTitle: false }) => Bare(phrase),
        _ => null,
    };

    private static string Bare(QueryNode.Phrase phrase) => string.Concat(phrase.Parts.Select((part, index) => (index > 0 && !part.IsGlued ? " " : "") + Bare(part.Term)));

    private static string Nested(QueryNode node) => node is QueryNode.And or QueryNode.Or ? $"({Of(node)})" : Of(node);

    private static string Bare(QueryNode.Term term) => term.Kind switch
    {
        TermKind.Exact => $"={term.Text}",
        TermKind.Prefix => $"{term.Text}*",
        TermKind.Cased => $"{term.Text}~",
        _ => term.Text,
    };
}
