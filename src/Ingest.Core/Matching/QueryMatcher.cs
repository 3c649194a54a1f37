using Ingest.Core.Text;

namespace Ingest.Core.Matching;

/// <summary>Verifies one query on one text, position by position.</summary>
internal sealed class QueryMatcher(AnalyzedText text, MatchContext context)
{
    /// <summary>Matches shown for one query; more would not make an explanation clearer.</summary>
    private const int MostSpans = 100;

    /// <returns>Where the query matches, or null where it does not.</returns>
    public IReadOnlyList<TextSpan>? Match(Query query)
    {
        var found = new List<TokenRun>();
        return Holds(query.Root, found)
            ? [.. found.Select(run => text.SpanOf(run.First, run.Last)).Distinct().OrderBy(span => span.Field).ThenBy(span => span.Start).Take(MostSpans)]
            : null;
    }

    internal bool Holds(QueryNode node, List<TokenRun> found) => node switch
    {
        QueryNode.And and => HoldAll(and.Parts, found),
        QueryNode.Or or => or.Parts.Count(part => Holds(part, found)) > 0,
        QueryNode.Not not => !Holds(not.Part, []),
        QueryNode.Fact fact => context.Has(fact),
        QueryNode.InTitle { Part: var part } when !QueryAnchors.HasPositions(part) => Holds(InTitle(part), found),
        _ => AddAll(found, Runs(node)),
    };

    /// <summary>Where a node with positions matches, in order.</summary>
    internal IReadOnlyList<TokenRun> Runs(QueryNode node) => node switch
    {
        QueryNode.Word word => [.. Positions(word).Select(position => new TokenRun(position, position))],
        QueryNode.Phrase phrase => PhraseRuns(phrase),
        QueryNode.Near near => NearRuns(near),
        QueryNode.InTitle title => [.. Runs(title.Part).Where(run => text.IsInTitle(run.First))],
        QueryNode.Or or => [.. or.Parts.SelectMany(Runs).OrderBy(run => run.First)],
        _ => [],
    };

    /// <summary>Takes <c>title:</c> down to the parts of a bracket that has no place of its own.</summary>
    private static QueryNode InTitle(QueryNode part) => part switch
    {
        QueryNode.And and => new QueryNode.And([.. and.Parts.Select(InTitle)]),
        QueryNode.Or or => new QueryNode.Or([.. or.Parts.Select(InTitle)]),
        QueryNode.Not not => new QueryNode.Not(InTitle(not.Part)),
        QueryNode.Fact => part,
        _ => new QueryNode.InTitle(part),
    };

    private bool HoldAll(IEnumerable<QueryNode> parts, List<TokenRun> found)
    {
        var begun = found.Count;
        foreach (var part in parts)
        {
            if (Holds(part, found))
                continue;

            found.RemoveRange(begun, found.Count - begun);
            return false;
        }

        return true;
    }

    private IEnumerable<int> Positions(QueryNode.Word word)
    {
        if (word.IsPrefix)
            return WordsFrom(word.Text).SelectMany(text.PositionsOf).Order();

        var exact = text.PositionsOf(word.Text);
        var stemmed = word.IsExact || Stemming.Of(word.Text, text.Language) is not { } stem ? [] : text.PositionsOf(TermKeys.Stem(text.Language, stem));
        return stemmed.Count == 0 ? exact : exact.Union(stemmed).Order();
    }

    private IEnumerable<string> WordsFrom(string prefix)
    {
        var words = text.SortedWords;
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(words[middle], prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return words.Skip(low).TakeWhile(word => word.StartsWith(prefix, StringComparison.Ordinal));
    }

    private IReadOnlyList<TokenRun> PhraseRuns(QueryNode.Phrase phrase)
    {
        var ends = Positions(phrase.Words[0]).ToHashSet();
        for (var index = 1; index < phrase.Words.Count && ends.Count > 0; index++)
            ends = [.. Positions(phrase.Words[index]).Where(position => ends.Contains(position - 1))];

        return [.. ends.Order().Select(end => new TokenRun(end - phrase.Words.Count + 1, end))];
    }

    /// <summary>For every match of the left side its nearest partners to both sides: linear in the matches of both.</summary>
    private IReadOnlyList<TokenRun> NearRuns(QueryNode.Near near)
    {
        var (lefts, rights) = (Runs(near.Left), Runs(near.Right));
        var found = new List<TokenRun>();
        var next = 0;
        foreach (var left in lefts)
        {
            while (next < rights.Count && rights[next].First <= left.Last)
                next++;

            if (next < rights.Count && rights[next].First - left.Last <= near.Distance)
                found.Add(new TokenRun(left.First, rights[next].Last));

            if (!near.IsOrdered && next > 0 && left.First > rights[next - 1].Last && left.First - rights[next - 1].Last <= near.Distance)
                found.Add(new TokenRun(rights[next - 1].First, left.Last));
        }

        return found;
    }

    private static bool AddAll(List<TokenRun> found, IReadOnlyList<TokenRun> runs)
    {
        found.AddRange(runs);
        return runs.Count > 0;
    }
}
