using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Finds the smallest part of a query that keeps it from matching, and says it in words.</summary>
internal sealed class MissingPart(QueryMatcher matcher, AnalyzedText text, MatchContext context)
{
    public string Of(QueryNode node) => node switch
    {
        QueryNode.And and => Of(and.Parts.First(part => !matcher.Holds(part, []))),
        QueryNode.Or or => $"none of these: {string.Join("; ", or.Parts.Select(Of))}",
        QueryNode.Not not => $"it has {Shown(not.Part)}, which must not be there",
        QueryNode.Near near => OfNear(near),
        QueryNode.Phrase phrase => OfPhrase(phrase),
        QueryNode.InTitle title => matcher.Holds(title.Part, []) ? $"{Shown(title.Part)} stands in the text, but not in the title" : $"in the title, {Of(title.Part)}",
        QueryNode.Fact fact => OfFact(fact),
        _ => $"no {Shown(node)}",
    };

    /// <summary>A query's part as somebody would write it.</summary>
    public static string Shown(QueryNode node) => node switch
    {
        QueryNode.Word word => $"'{(word.IsExact ? "=" : "")}{word.Text}{(word.IsPrefix ? "*" : "")}'",
        QueryNode.Phrase phrase => $"\"{string.Join(' ', phrase.Words.Select(word => word.Text))}\"",
        QueryNode.And and => $"({string.Join(' ', and.Parts.Select(Shown))})",
        QueryNode.Or or => $"({string.Join(" OR ", or.Parts.Select(Shown))})",
        QueryNode.Not not => $"NOT {Shown(not.Part)}",
        QueryNode.Near near => $"({Shown(near.Left)} {(near.IsOrdered ? "O" : "")}NEAR/{near.Distance} {Shown(near.Right)})",
        QueryNode.InTitle title => $"title:{Shown(title.Part)}",
        QueryNode.Fact fact => $"{fact.Name}:{fact.Value}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such part."),
    };

    private string OfPhrase(QueryNode.Phrase phrase) =>
        phrase.Words.FirstOrDefault(word => matcher.Runs(word).Count == 0) is { } absent
            ? $"no {Shown(phrase)}: {Of(absent)}"
            : $"no {Shown(phrase)}: all its words are there, but not side by side in this order";

    private string OfNear(QueryNode.Near near)
    {
        var (lefts, rights) = (matcher.Runs(near.Left), matcher.Runs(near.Right));
        if (lefts.Count == 0 || rights.Count == 0)
            return Of(lefts.Count == 0 ? near.Left : near.Right);

        var order = near.IsOrdered ? " behind" : " of";
        var nearest = Nearest(lefts, rights, near.IsOrdered);
        return $"no {Shown(near.Right)} within {near.Distance} words{order} {Shown(near.Left)}; {(nearest is null ? "they never stand together" : $"nearest at {nearest}")}";
    }

    /// <summary>The smallest distance, within one field; null where there is none. Linear in the matches of both sides.</summary>
    private int? Nearest(IReadOnlyList<TokenRun> lefts, IReadOnlyList<TokenRun> rights, bool isOrdered)
    {
        int? nearest = null;
        var next = 0;
        foreach (var left in lefts)
        {
            while (next < rights.Count && rights[next].First <= left.Last)
                next++;

            if (next < rights.Count && text.IsInTitle(left.First) == text.IsInTitle(rights[next].First))
                nearest = Math.Min(nearest ?? int.MaxValue, rights[next].First - left.Last);

            if (!isOrdered && next > 0 && text.IsInTitle(left.First) == text.IsInTitle(rights[next - 1].First))
                nearest = Math.Min(nearest ?? int.MaxValue, Math.Max(1, left.First - rights[next - 1].Last));
        }

        return nearest;
    }

    private string OfFact(QueryNode.Fact fact) => fact.Name switch
    {
        "lang" => $"its language is {context.Language}, not {fact.Value}",
        "topic" => context.Topics.Count == 0 ? $"it has no topic, so not {fact.Value}" : $"its topics are {string.Join(", ", context.Topics)}, not {fact.Value}",
        _ => $"its source is \"{context.Source}\", not {fact.Value}",
    };
}
