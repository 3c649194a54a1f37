using Ingest.Core.Matching.Compiled;
using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Asks the parts of a query one by one, each compiled by itself, so that what it says is what the matcher did.</summary>
internal sealed class Explainer(Query query, AnalyzedText text, MatchContext context)
{
    /// <summary>Alternatives told of; more would not make it clearer.</summary>
    private const int MostAlternatives = 5;

    public Explanation Explain()
    {
        var hits = SetOf(query.Root).Match(text, context);
        if (hits.Count > 0)
            return new Explanation(true, hits[0].Spans, null, []);

        var lacks = Lacks(query.Root).OrderBy(lack => lack.Weight).Select(lack => lack.Words).ToList();
        return new Explanation(false, [], lacks[0], [.. lacks.Skip(1)]);
    }

    /// <summary>What keeps a part from matching; nothing where it matches.</summary>
    private IReadOnlyList<Lack> Lacks(QueryNode node) => Holds(node) ? [] : node switch
    {
        QueryNode.And and => [.. and.Parts.SelectMany(Lacks)],
        QueryNode.Or or => [LackOfAll(or)],
        QueryNode.Not not => [new Lack(1, $"{QueryWords.Of(not.Part)} must not be there, and is: {Place(not.Part)}")],
        QueryNode.Near near => LacksOfNear(near),
        QueryNode.Phrase phrase => LacksOfPhrase(phrase),
        QueryNode.Fact fact => [LackOfFact(fact)],
        QueryNode.Term term => [LackOfTerm(term)],
        _ => [],
    };

    private Lack LackOfTerm(QueryNode.Term term)
    {
        if (term.Kind == TermKind.Topic)
            return new Lack(1, $"the article is not about topic:{term.Text}");

        var words = QueryWords.Of(term);
        if (term.IsInTitle)
            return Holds(term with { IsInTitle = false }) ? new Lack(0.75, $"{words} is in the text, but not in the title") : new Lack(1, $"no {words} in the title");

        return term.Kind == TermKind.Exact && Holds(term with { Kind = TermKind.Word })
            ? new Lack(0.75, $"no {words} exactly so, only {Place(term with { Kind = TermKind.Word })}")
            : new Lack(1, $"no {words}");
    }

    private IReadOnlyList<Lack> LacksOfPhrase(QueryNode.Phrase phrase)
    {
        var missing = phrase.Parts.Select(part => part.Term).Where(term => !Holds(term)).Distinct().Select(QueryWords.Of).ToList();
        return missing.Count == 0
            ? [new Lack(0.5, $"the words of {QueryWords.Of(phrase)} are there, but do not follow each other")]
            : [new Lack(missing.Count, $"no {QueryWords.Of(phrase)}: {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} not there")];
    }

    /// <summary>The alternative that is nearest to a match.</summary>
    private Lack LackOfAll(QueryNode.Or or)
    {
        var nearest = or.Parts.Select(Lacks).MinBy(lacks => lacks.Sum(lack => lack.Weight))!;
        var words = string.Join(" and ", nearest.Select(lack => lack.Words));
        return new Lack(nearest.Sum(lack => lack.Weight), $"none of the {or.Parts.Count} alternatives {Beginning(or)}; the nearest: {words}");
    }

    private static string Beginning(QueryNode.Or or) =>
        or.Parts.Count <= MostAlternatives ? QueryWords.Of(or) : $"{QueryWords.Of(new QueryNode.Or([.. or.Parts.Take(MostAlternatives)]))} …";

    private IReadOnlyList<Lack> LacksOfNear(QueryNode.Near near)
    {
        IReadOnlyList<Lack> sides = [.. Lacks(near.Left), .. Lacks(near.Right)];
        if (sides.Count > 0)
            return sides;

        var words = $"no {QueryWords.SideOf(near.Left)} within {near.Rule.Distance} words {(near.Rule.IsOrdered ? "before" : "of")} {QueryWords.SideOf(near.Right)}";
        if (near.Rule.IsOrdered && Holds(near with { Rule = near.Rule with { IsOrdered = false } }))
            return [new Lack(0.5, $"{words}; only behind it")];

        if (Holds(near with { Rule = near.Rule with { CrossesSentences = true } }))
            return [new Lack(0.5, $"{words} in one sentence; across sentences X{near.Rule} would find it")];

        return [new Lack(0.5, Distance(near) is { } nearest ? $"{words}; nearest at {nearest}" : $"{words}; one is in the title, the other in the text")];
    }

    /// <summary>The least distance between both sides in words; null where they never stand in one field.</summary>
    private int? Distance(QueryNode.Near near)
    {
        var (left, right) = (RunsOf(near.Left), RunsOf(near.Right));
        var distances =
            from one in left
            from other in right
            where text.InSameField(one.First, other.First)
            let distance = Math.Max(other.First - one.Last, near.Rule.IsOrdered ? 0 : one.First - other.Last)
            where distance > 0
            select (int?)distance;
        return distances.Min();
    }

    private Lack LackOfFact(QueryNode.Fact fact) => fact.Kind == FactKind.Language
        ? new Lack(1, $"the article's language is {context.Language}, not {fact.Value}")
        : new Lack(1, $"the article's source is \"{context.Source}\", which does not have \"{fact.Value.Trim()}\"");

    private string Place(QueryNode node)
    {
        var spans = SetOf(node).Match(text, context)[0].Spans;
        return spans.Count == 0 ? QueryWords.Of(node) : string.Join(", ", spans.Select(span => $"'{text.TextOf(span)}'").Distinct(StringComparer.Ordinal).Take(3));
    }

    private IReadOnlyList<TokenRun> RunsOf(QueryNode node)
    {
        var builder = new SetBuilder();
        builder.Add(new Query(query.Text, node, query.Gazetteer));
        return new SetPasses(builder.Build()).RunsOf(text);
    }

    private bool Holds(QueryNode node) => SetOf(node).Match(text, context).Count > 0;

    private QuerySet SetOf(QueryNode node) => QuerySet.Compile([new Query(query.Text, node, query.Gazetteer)]);

    /// <param name="Weight">How far it is from a match; a missing word is 1.</param>
    private readonly record struct Lack(double Weight, string Words);
}
