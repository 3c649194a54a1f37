using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>Finds the rules that came nearest to holding: most of their parts stand in one sentence. What is missing is then asked of the matcher.</summary>
internal sealed class TopicExplainer
{
    private const int MostMisses = 3;

    /// <summary>A rule that lacks more of its parts is about something else.</summary>
    private const int MostLacking = 1;

    private readonly List<TopicRule> _rules;

    /// <summary>By rule, where its parts begin in the set; and the last one's end.</summary>
    private readonly List<int> _begins = [0];
    private readonly PlaceFinder _parts;
    private readonly AnalyzedText _sentence = new();

    /// <param name="rules">Of one topic in one language.</param>
    public TopicExplainer(IEnumerable<TopicRule> rules)
    {
        _rules = [.. rules.Where(rule => rule is { Weight: > 0, Scope: RuleScope.Sentence })];
        var parts = new List<Query>();
        foreach (var query in _rules.Select(rule => rule.Query))
        {
            parts.AddRange(PartsOf(query.Root).Select(part => new Query(query.Text, part, query.Gazetteer)));
            _begins.Add(parts.Count);
        }

        _parts = QuerySet.Compile(parts.Select(part => part.Gazetteer.Lists?.Share(part) ?? part)).Places();
    }

    public IReadOnlyList<RuleMiss> Nearest(string title, string text)
    {
        var nearest = new Dictionary<int, (double Lacking, TextSpan Sentence)>();
        Note(title, TextField.Title, nearest);
        Note(text, TextField.Text, nearest);
        return
        [
            .. nearest.OrderBy(found => found.Value.Lacking).ThenByDescending(found => _rules[found.Key].Weight).ThenBy(found => found.Key)
                .Select(found => Miss(_rules[found.Key], found.Value.Sentence, found.Value.Sentence.Field == TextField.Title ? title : text))
                .OfType<RuleMiss>().Take(MostMisses),
        ];
    }

    /// <summary>Keeps for each rule the first sentence that lacks the smallest share of its parts.</summary>
    private void Note(string field, TextField which, Dictionary<int, (double Lacking, TextSpan Sentence)> nearest)
    {
        foreach (var (start, end) in Sentences.Of(field))
        {
            _sentence.ReadSentence(field, start, end, which);
            if (_sentence.TokenCount == 0)
                continue;

            foreach (var (rule, lacking) in Lacking(_parts.Find(_sentence)).Where(found => found.Lacking <= MostLacking))
            {
                var share = (double)lacking / (_begins[rule + 1] - _begins[rule]);
                if (!nearest.TryGetValue(rule, out var known) || share < known.Lacking)
                    nearest[rule] = (share, new TextSpan(which, start, end - start));
            }
        }
    }

    /// <returns>Each rule of which a part is there, and how many are not.</returns>
    private List<(int Rule, int Lacking)> Lacking(ReadOnlySpan<int> present)
    {
        var (counts, rule) = (new List<(int Rule, int Lacking)>(), 0);
        foreach (var part in present)
        {
            while (part >= _begins[rule + 1])
                rule++;

            if (counts.Count > 0 && counts[^1].Rule == rule)
                counts[^1] = (rule, counts[^1].Lacking - 1);
            else
                counts.Add((rule, _begins[rule + 1] - _begins[rule] - 1));
        }

        return counts;
    }

    /// <returns>Null where the rule holds in that sentence.</returns>
    private RuleMiss? Miss(TopicRule rule, TextSpan sentence, string field)
    {
        _sentence.ReadSentence(field, sentence.Start, sentence.Start + sentence.Length, sentence.Field);
        var explanation = Explanation.Of(rule.Query, _sentence, MatchContext.None);
        return explanation.IsMatch ? null : new RuleMiss(rule.Place, rule.Weight, sentence, explanation.Missing!);
    }

    private static IEnumerable<QueryNode> PartsOf(QueryNode node) => node switch
    {
        QueryNode.And and => and.Parts.SelectMany(PartsOf),
        QueryNode.Near near => PartsOf(near.Left).Concat(PartsOf(near.Right)),
        QueryNode.Not => [],
        _ => [node],
    };
}
