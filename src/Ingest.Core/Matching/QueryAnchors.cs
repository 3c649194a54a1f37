using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>
/// What must stand in a text for a query to match: at least one key of the returned set. The rarest part is not known here,
/// so the longest word stands for it. This is the presearcher of Lucene's monitor in small: it may let through too many
/// queries, never too few.
/// </summary>
internal static class QueryAnchors
{
    /// <summary>Anchors of a node, or null where it can match without any word (NOT, facts, prefixes).</summary>
    public static IReadOnlyCollection<string>? Of(QueryNode node) => node switch
    {
        QueryNode.Word { IsPrefix: true } => null,
        QueryNode.Word word => [.. TermKeys.Of(word.Text, word.IsExact)],
        QueryNode.Phrase phrase => Best(phrase.Words),
        QueryNode.And and => Best(and.Parts),
        QueryNode.Or or => Union(or.Parts),
        QueryNode.Near near => Best([near.Left, near.Right]),
        QueryNode.InTitle title => Of(title.Part),
        _ => null,
    };

    /// <summary>Whether every way to match needs a word that is there.</summary>
    public static bool IsPositive(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Phrase or QueryNode.Near => true,
        QueryNode.And and => and.Parts.Any(IsPositive),
        QueryNode.Or or => or.Parts.All(IsPositive),
        QueryNode.InTitle title => IsPositive(title.Part),
        // A topic is rare enough to be watched as a whole; a language or a source is not.
        QueryNode.Fact fact => fact.Name == "topic",
        _ => false,
    };

    /// <summary>Whether a match of the node is a place in the text, so that NEAR can measure from it.</summary>
    public static bool HasPositions(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Phrase or QueryNode.Near => true,
        QueryNode.Or or => or.Parts.All(HasPositions),
        QueryNode.InTitle title => HasPositions(title.Part),
        _ => false,
    };

    private static IReadOnlyCollection<string>? Best(IEnumerable<QueryNode> parts) =>
        parts.Select(part => (Anchors: Of(part), Length: LengthOf(part)))
            .Where(part => part.Anchors is not null)
            .OrderByDescending(part => part.Length)
            .FirstOrDefault().Anchors;

    private static IReadOnlyCollection<string>? Union(IEnumerable<QueryNode> parts)
    {
        var union = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (Of(part) is not { } anchors)
                return null;

            union.UnionWith(anchors);
        }

        return union;
    }

    private static int LengthOf(QueryNode node) => node switch
    {
        QueryNode.Word word => word.Text.Length,
        QueryNode.Phrase phrase => phrase.Words.Max(LengthOf),
        QueryNode.And and => and.Parts.Max(LengthOf),
        QueryNode.Or or => or.Parts.Min(LengthOf),
        QueryNode.Near near => Math.Max(LengthOf(near.Left), LengthOf(near.Right)),
        QueryNode.InTitle title => LengthOf(title.Part),
        _ => 0,
    };
}
