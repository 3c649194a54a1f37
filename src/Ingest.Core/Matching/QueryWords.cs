namespace Ingest.Core.Matching;

/// <summary>Writes parts of a query as people wrote them.</summary>
internal static class QueryWords
{
    public static string Of(QueryNode node) => node switch
    {
        QueryNode.Term { Kind: TermKind.Topic } topic => $"topic:{topic.Text}",
        QueryNode.Term { Kind: TermKind.Entity } entity => $"@{entity.Text}",
        QueryNode.Term term => $"'{Bare(term)}'",
        QueryNode.Phrase phrase => $"\"{string.Concat(phrase.Parts.Select((part, index) => (index > 0 && !part.IsGlued ? " " : "") + Bare(part.Term)))}\"",
        QueryNode.And and => string.Join(" AND ", and.Parts.Select(Nested)),
        QueryNode.Or or => string.Join(" OR ", or.Parts.Select(Nested)),
        QueryNode.Not not => $"NOT {Nested(not.Part)}",
        QueryNode.Near near => $"{Nested(near.Left)} {near.Rule} {Nested(near.Right)}",
        QueryNode.Fact fact => $"{(fact.Kind == FactKind.Language ? "lang" : "source")}:{fact.Value.Trim()}",
        _ => "",
    };

    private static string Nested(QueryNode node) => node is QueryNode.And or QueryNode.Or ? $"({Of(node)})" : Of(node);

    private static string Bare(QueryNode.Term term) => term.Kind switch
    {
        TermKind.Exact => $"={term.Text}",
        TermKind.Prefix => $"{term.Text}*",
        TermKind.Cased => $"{term.Text}~",
        _ => term.Text,
    };
}
