using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

/// <summary>The oracle: reads a query's meaning off its definition, word by word, without any index. It shares the tokeniser, the sentences and the stemmers with the matcher, and nothing else.</summary>
internal sealed class NaiveMatcher
{
    private readonly List<Word> _words = [];
    private readonly List<TextToken> _tokens = [];
    private readonly List<int> _sentences = [];
    private readonly Dictionary<string, StemPair> _stems = new(StringComparer.Ordinal);
    private readonly MatchContext _context;
    private readonly string _language;
    private readonly int _titleCount;

    public NaiveMatcher(string title, string text, string language, MatchContext context)
    {
        (_context, _language) = (context, language);
        AddField(title);
        _titleCount = _tokens.Count;
        AddField(text);
    }

    /// <returns>Null where the query does not match.</returns>
    public IReadOnlyList<TextSpan>? Match(Query query)
    {
        if (!Holds(query.Root, query.Gazetteer))
            return null;

        return [.. Shown(query.Root, query.Gazetteer).Select(SpanOf).Distinct().OrderBy(span => span.Field).ThenBy(span => span.Start).ThenBy(span => span.Length)];
    }

    private bool Holds(QueryNode node, Gazetteer gazetteer) => node switch
    {
        QueryNode.And and => and.Parts.All(part => Holds(part, gazetteer)),
        QueryNode.Or or => or.Parts.Any(part => Holds(part, gazetteer)),
        QueryNode.Not not => !Holds(not.Part, gazetteer),
        QueryNode.Fact { Kind: FactKind.Language } fact => $"{_context.Language}-".StartsWith($"{fact.Value}-", StringComparison.OrdinalIgnoreCase),
        QueryNode.Fact fact => SourceName.Fold(_context.Source).Contains(fact.Value, StringComparison.Ordinal),
        QueryNode.Term { Kind: TermKind.Topic } topic => _context.Topics.Contains(topic.Text),
        QueryNode.Near near => Pairs(near, gazetteer).Any(),
        _ => Runs(node, gazetteer).Any(),
    };

    private IEnumerable<TokenRun> Shown(QueryNode node, Gazetteer gazetteer) => node switch
    {
        QueryNode.And and => and.Parts.Where(part => Holds(part, gazetteer)).SelectMany(part => Shown(part, gazetteer)),
        QueryNode.Or or => or.Parts.Where(part => Holds(part, gazetteer)).SelectMany(part => Shown(part, gazetteer)),
        QueryNode.Near near => Pairs(near, gazetteer).SelectMany(pair => new[] { pair.Left, pair.Right }),
        QueryNode.Not or QueryNode.Fact => [],
        _ => Runs(node, gazetteer),
    };

    private IEnumerable<(TokenRun Left, TokenRun Right)> Pairs(QueryNode.Near near, Gazetteer gazetteer)
    {
        var rights = Runs(near.Right, gazetteer).ToList();
        return
            from left in Runs(near.Left, gazetteer)
            from right in rights
            where AreNear(left, right, near.Rule) || (!near.Rule.IsOrdered && AreNear(right, left, near.Rule))
            select (left, right);
    }

    private bool AreNear(TokenRun earlier, TokenRun later, NearRule rule) =>
        later.First > earlier.Last && later.First - earlier.Last <= rule.Distance
        && earlier.Last < _titleCount == later.First < _titleCount
        && (rule.CrossesSentences || _sentences[earlier.Last] == _sentences[later.First]);

    private IEnumerable<TokenRun> Runs(QueryNode node, Gazetteer gazetteer) => node switch
    {
        QueryNode.Term { Kind: TermKind.Topic } => [],
        QueryNode.Term { Kind: TermKind.Entity, Text: Gazetteer.Abroad or Gazetteer.Home } pair => CountryPairs(gazetteer, pair.Text == Gazetteer.Home).Where(run => !pair.IsInTitle || run.First < _titleCount).Distinct(),
        QueryNode.Term { Kind: TermKind.Entity } entity => gazetteer.MembersOf(entity.Text).SelectMany(Runs).Where(run => !entity.IsInTitle || run.First < _titleCount).Distinct(),
        QueryNode.Term term => _words.Where(word => Is(term, word)).Select(word => new TokenRun(word.First, word.Last)),
        QueryNode.Phrase phrase => PhraseRuns(phrase.Parts).Distinct(),
        QueryNode.Or or => or.Parts.SelectMany(part => Runs(part, gazetteer)),
        QueryNode.Near near => Pairs(near, gazetteer).Select(pair => pair.Left.Joined(pair.Right)).Distinct(),
        _ => [],
    };

    private IEnumerable<TokenRun> Runs(GazetteerEntity entity) =>
        entity.Forms.Select(form => QueryTerms.PartsOf(form, isExact: true, isInTitle: false)).Where(parts => parts.Count > 0).SelectMany(parts => PhraseRuns(parts));

    private IEnumerable<TokenRun> CountryPairs(Gazetteer gazetteer, bool ofOneCountry)
    {
        var named = gazetteer.MembersOf(Gazetteer.Abroad).SelectMany(entity => Runs(entity).Select(run => (Run: run, entity.Country))).ToList();
        return
            from one in named
            let next = named.Where(other => other.Run.First > one.Run.Last).Select(other => (int?)other.Run.First).Min()
            from other in named
            where other.Run.First == next && other.Country == one.Country == ofOneCountry && AreNear(one.Run, other.Run, new NearRule(int.MaxValue, true, false))
            select one.Run.Joined(other.Run);
    }

    private IEnumerable<TokenRun> PhraseRuns(IReadOnlyList<PhrasePart> parts) =>
        parts.Skip(1).Aggregate(
            _words.Where(word => Is(parts[0].Term, word)).Select(word => new TokenRun(word.First, word.Last)),
            (runs, part) => runs.SelectMany(run => _words
                .Where(word => word.First == run.Last + 1 && word.First != _titleCount && Is(part.Term, word) && (!part.IsGlued || _tokens[word.First].Start == _tokens[run.Last].End))
                .Select(word => new TokenRun(run.First, word.Last))).Distinct().ToList());

    private bool Is(QueryNode.Term term, Word word)
    {
        if (term.IsInTitle && word.First >= _titleCount)
            return false;

        return term.Kind switch
        {
            TermKind.Exact => term.Text == word.Text,
            TermKind.Prefix => word.Text.StartsWith(term.Text, StringComparison.Ordinal),
            TermKind.Cased => SlavicEndings.All.Any(ending => word.Text == term.Text + ending),
            _ => term.Text == word.Text || HasSameStem(term.Text, word.Text),
        };
    }

    private bool HasSameStem(string left, string right)
    {
        if (Stemming.For(_language) is null)
            return false;

        var (one, other) = (StemsOf(left), StemsOf(right));
        return one.Snowball == other.Snowball || one.Light == other.Light;
    }

    private StemPair StemsOf(string word)
    {
        if (!_stems.TryGetValue(word, out var stems))
            _stems[word] = stems = Stemming.For(_language)!.Fresh(word);

        return stems;
    }

    private TextSpan SpanOf(TokenRun run) =>
        new(run.First < _titleCount ? TextField.Title : TextField.Text, _tokens[run.First].Start, _tokens[run.Last].End - _tokens[run.First].Start);

    private void AddField(string field)
    {
        var begun = _tokens.Count;
        _tokens.AddRange(TextTokens.Of(field));
        var (sentence, end) = ((_sentences.Count == 0 ? 0 : _sentences[^1] + 1), Sentences.EndOf(field, 0));
        for (var index = begun; index < _tokens.Count; index++)
        {
            for (; _tokens[index].Start >= end; sentence++)
                end = Sentences.EndOf(field, end);

            _sentences.Add(sentence);
            _words.Add(new Word(_tokens[index].Folded, index, index));
            AddWithoutClitics(index);
        }

        AddHyphenated(field, begun);
        AddAcronyms(field, begun);
    }

    private void AddWithoutClitics(int index)
    {
        Span<int> begins = stackalloc int[ArabicClitics.MostReadings];
        foreach (var begin in begins[..ArabicClitics.Find(_tokens[index].Folded, begins)])
            _words.Add(new Word(_tokens[index].Folded[begin..], index, index));
    }

    private void AddHyphenated(string field, int begun)
    {
        for (var index = begun + 1; index < _tokens.Count; index++)
        {
            var together = _tokens[index - 1].Folded + _tokens[index].Folded;
            if (Between(field, index) is "-" or "\u2010" or "\u2011" && together.Length <= Tokens.LongestWord)
                _words.Add(new Word(together, index - 1, index));
        }
    }

    private void AddAcronyms(string field, int begun)
    {
        for (var first = begun; first < _tokens.Count; first++)
        {
            var last = first;
            while (_tokens[first].Folded.Length == 1 && last + 1 < _tokens.Count && _tokens[last + 1].Folded.Length == 1 && Between(field, last + 1) == ".")
                last++;

            if (last == first)
                continue;

            var shown = Math.Min(last, first + Tokens.LongestWord - 1);
            _words.Add(new Word(string.Concat(_tokens.Skip(first).Take(shown - first + 1).Select(token => token.Folded)), first, shown));
            first = last;
        }
    }

    private string Between(string field, int index) => field[_tokens[index - 1].End.._tokens[index].Start];

    private readonly record struct Word(string Text, int First, int Last);
}
