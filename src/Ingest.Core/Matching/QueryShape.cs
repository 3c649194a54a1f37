namespace Ingest.Core.Matching;

/// <summary>What can be said of a query without a text.</summary>
internal static class QueryShape
{
    /// <summary>Whether every way to match needs a word that is there. A topic is rare enough to be watched as a whole; a language or a source is not.</summary>
    public static bool IsPositive(QueryNode node) => node switch
    {
        QueryNode.Term or QueryNode.Phrase or QueryNode.Near => true,
        QueryNode.And and => and.Parts.Any(IsPositive),
        QueryNode.Or or => or.Parts.All(IsPositive),
        _ => false,
    };

    /// <summary>Whether a match of the node is a place in the text, so that NEAR can measure from it.</summary>
    public static bool HasPlaces(QueryNode node) => node switch
    {
        QueryNode.Term term => term.Kind != TermKind.Topic,
        QueryNode.Phrase or QueryNode.Near => true,
        QueryNode.Or or => or.Parts.All(HasPlaces),
        _ => false,
    };

    public static IEnumerable<QueryNode.Term> TermsOf(QueryNode node) => node switch
    {
        QueryNode.Term term => [term],
        QueryNode.Phrase phrase => phrase.Parts.Select(part => part.Term),
        QueryNode.And and => and.Parts.SelectMany(TermsOf),
        QueryNode.Or or => or.Parts.SelectMany(TermsOf),
        QueryNode.Near near => TermsOf(near.Left).Concat(TermsOf(near.Right)),
        QueryNode.Not not => TermsOf(not.Part),
        _ => [],
    };
}
