using System.Numerics;
using System.Runtime.InteropServices;
using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>
/// One text against all queries of a set. Words become terms, terms and pairs of terms lead to queries, and what is not settled by
/// then is verified on positions. Its buffers are used again for the next text, so a text that matches nothing costs no memory.
/// <para>A large set lies outside of the caches, and most of the time would go into waiting for memory. So every stage first fetches
/// what the next one reads, for all words or queries in one short loop, whose reads a processor has under way side by side.</para>
/// </summary>
internal sealed class MatchPass(CompiledSet set)
{
    private readonly PresentTerms _present = new(set.TermCount);
    private readonly ResolvedWords _resolved = new(set.TermCount);
    private readonly List<TokenRun> _places = [];
    private readonly List<(TokenRun Run, int Country)> _named = [];
    private readonly CodeMatcher _matcher = new(set);

    /// <summary>Terms of each distinct word, one after the other; a word's end where the next begins.</summary>
    private readonly List<int> _terms = [];
    private readonly List<int> _termEnds = [];

    /// <summary>Looked at already.</summary>
    private readonly SeenNumbers _seenQueries = new(set.QueryCount);
    private readonly SeenNumbers _seenForms = new(set.Aliases.Entities.Length);
    private readonly List<ResolvedWords.Entry> _known = [];
    private readonly List<PostingRun> _runs = [];

    /// <summary>Two terms side by side that a query or a form may be looked for by.</summary>
    private readonly List<ulong> _pairKeys = [];
    private readonly List<ulong> _likelyPairs = [];
    private readonly List<int> _considered = [];
    private readonly List<Candidate> _candidates = [];
    private readonly List<int> _firstInstructions = [];
    private readonly List<int> _hits = [];

    private AnalyzedText _text = AnalyzedText.Of("", "", "und");

    /// <returns>The queries that match; valid until the next text.</returns>
    public List<int> Find(AnalyzedText text, MatchContext context)
    {
        Clear();
        _text = text;
        _matcher.Begin(text, context, _present, _places);
        ResolveWords();
        ResolveTopics(context);
        if (set.Pairs.Table.HasAny || set.Aliases.ByPair.Table.HasAny)
            CollectPairs();

        if (set.Aliases.Entities.Length > 0)
            FindEntities();

        LookUpTerms();
        LookUpPairs();
        foreach (var query in set.Unanchored)
            Consider(query);

        VerifyCandidates();
        return _hits;
    }

    /// <summary>Where a query matches the text of the last <see cref="Find"/>.</summary>
    public IReadOnlyList<TextSpan> SpansOf(int query) => _matcher.SpansOf(set.CodeOf(query));

    /// <summary>The runs of tokens where a query with places matches, for explanations.</summary>
    public IReadOnlyList<TokenRun> RunsOf(int query) => _matcher.RunsOf(set.CodeOf(query));

    /// <summary>Adds from where to where a query matches, each place as a whole, in the order of the text.</summary>
    public void AddPlaces(int query, List<TokenRun> into) => _matcher.AddPlaces(set.CodeOf(query), into);

    private void Clear()
    {
        _seenQueries.Clear();
        _seenForms.Clear();
        _hits.Clear();
        _known.Clear();
        _runs.Clear();
        _pairKeys.Clear();
        _considered.Clear();
        _candidates.Clear();
        _firstInstructions.Clear();
        _terms.Clear();
        _termEnds.Clear();
        _places.Clear();
        _named.Clear();
        _present.Clear();
    }

    private void ResolveWords()
    {
        var stems = set.StemsFor(_text);
        var language = stems is null ? 0 : TermHash.Of(Stemming.PrimaryTag(_text.Language));
        for (var word = 0; word < _text.Words.Count; word++)
            _known.Add(_resolved.EntryOf(_text.Words.HashOf(word) ^ language));

        for (var word = 0; word < _text.Words.Count; word++)
        {
            var key = _text.Words.HashOf(word) ^ language;
            if (_resolved.TryRead(_known[word], key, out var terms))
                AddTerms(terms, word);
            else
                _resolved.Remember(key, ResolveWord(word, stems));

            _termEnds.Add(_terms.Count);
        }
    }

    private void AddTerms(ReadOnlySpan<int> terms, int word)
    {
        foreach (var term in terms)
        {
            _present.Add(term, word);
            _terms.Add(term);
        }
    }

    private ReadOnlySpan<int> ResolveWord(int word, TermTable? stems)
    {
        var begin = _terms.Count;
        Resolve(set.Words, _text.Words.HashOf(word), word);
        if (stems is { HasAny: true })
        {
            var (snowball, light) = _text.StemsOf(word);
            Resolve(stems, snowball, word);
            Resolve(stems, CompiledSet.LightKey(light), word);
        }

        if (set.Prefixes.Table.HasAny)
            ResolvePrefixes(word);

        return CollectionsMarshal.AsSpan(_terms)[begin..];
    }

    private void Resolve(TermTable table, ulong key, int word)
    {
        for (var slot = table.First(key); slot >= 0; slot = table.Next(key, slot))
        {
            if (_present.Add(table.ValueAt(slot), word))
                _terms.Add(table.ValueAt(slot));
        }
    }

    private void ResolvePrefixes(int word)
    {
        var letters = _text.Words.LettersOf(word);
        var lengths = set.Prefixes.LengthsFor(letters);
        var (hash, hashed) = (TermHash.Seed, 0);
        for (; lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths) + 1;
            if (length > letters.Length)
                return;

            while (hashed < length)
                hash = TermHash.Extend(hash, letters[hashed++]);

            Resolve(set.Prefixes.Table, hash, word);
        }
    }

    private void ResolveTopics(MatchContext context)
    {
        foreach (var topic in context.TopicKeys)
        {
            for (var slot = set.Words.First(topic); slot >= 0; slot = set.Words.Next(topic, slot))
                _present.Add(set.Words.ValueAt(slot), CodeMatcher.NoWord);
        }
    }

    private void FindEntities()
    {
        var words = _present.Count;
        for (var entry = 0; entry < words; entry++)
        {
            var term = _present.TermAt(entry);
            if ((set.Traits[term] & TermTraits.FindsForm) == 0)
                continue;

            var key = AliasTable.KeyOf(term);
            for (var slot = set.Aliases.ByTerm.First(key); slot >= 0; slot = set.Aliases.ByTerm.Next(key, slot))
            {
                var form = set.Aliases.ByTerm.ValueAt(slot);
                if (set.Aliases.Guards[form] is var guard && (guard == AliasTable.NoTerm || _present.Has(guard)))
                    FindForm(form);
            }
        }

        foreach (var key in LikelyPairs(set.Aliases.ByPair))
        {
            var table = set.Aliases.ByPair.Table;
            for (var slot = table.First(key); slot >= 0; slot = table.Next(key, slot))
            {
                if (_seenForms.Add(table.ValueAt(slot)))
                    FindForm(table.ValueAt(slot));
            }
        }

        if (_named.Count > 0)
            FindPairs();
    }

    private void FindForm(int form)
    {
        var begun = _places.Count;
        _matcher.AddPhrase(set.Aliases.PartsOf(form), _places);
        if (_places.Count == begun)
            return;

        var entity = set.Aliases.Entities[form];
        foreach (var target in set.Aliases.TargetsOf(entity))
            AddPlaces(target, begun);

        if (!set.Aliases.AsksPairs || set.Aliases.Countries[entity] == AliasTable.NoCountry)
            return;

        for (var place = begun; place < _places.Count; place++)
            _named.Add((_places[place], set.Aliases.Countries[entity]));
    }

    private void FindPairs()
    {
        CountryPairs.Order(_named);
        FindPairs(set.Aliases.AbroadTerm, ofOneCountry: false);
        FindPairs(set.Aliases.HomeTerm, ofOneCountry: true);
    }

    private void FindPairs(int term, bool ofOneCountry)
    {
        if (term == AliasTable.NoTerm)
            return;

        var begun = _places.Count;
        CountryPairs.AddTo(_places, _named, _text, ofOneCountry);
        AddPlaces(term, begun);
    }

    private void AddPlaces(int term, int begun)
    {
        for (var place = begun; place < _places.Count; place++)
            _present.Add(term, place);
    }

    private void LookUpTerms()
    {
        for (var entry = 0; entry < _present.Count; entry++)
        {
            var term = _present.TermAt(entry);
            var (start, end) = (set.PostingStarts[term], set.PostingStarts[term + 1]);
            if (start < end)
                _runs.Add(new PostingRun(set.Postings[start], start + 1, end));
        }

        foreach (ref readonly var run in CollectionsMarshal.AsSpan(_runs))
        {
            LookUp(run.First);
            foreach (ref readonly var posting in set.Postings.AsSpan(run.Next..run.End))
                LookUp(posting);
        }
    }

    private void LookUp(Posting posting)
    {
        if (posting.Guard >= 0 && !_present.Has(posting.Guard))
            return;

        if (posting.IsWhole)
            Accept(posting.Query);
        else
            Consider(posting.Query);
    }

    private void CollectPairs()
    {
        for (var token = 1; token < _text.TokenCount; token++)
        {
            if (_text.Follows(token))
                CollectPairs(_text.Token(token - 1).Word, _text.Token(token).Word);
        }

        foreach (var joined in _text.Joined)
            CollectJoined(joined);
    }

    /// <summary>A further word that tokens are read as has neighbours of its own.</summary>
    private void CollectJoined(JoinedWord joined)
    {
        if (_text.Follows(joined.First))
            CollectPairs(_text.Token(joined.First - 1).Word, joined.Word);

        var next = joined.Last + 1;
        if (!_text.Follows(next))
            return;

        CollectPairs(joined.Word, _text.Token(next).Word);
        for (var index = _text.FirstJoinedFrom(next); index < _text.Joined.Count && _text.Joined[index].First == next; index++)
            CollectPairs(joined.Word, _text.Joined[index].Word);
    }

    private void CollectPairs(int left, int right)
    {
        for (var first = BeginOf(left); first < _termEnds[left]; first++)
        {
            if ((set.Traits[_terms[first]] & TermTraits.OpensPair) == 0)
                continue;

            for (var second = BeginOf(right); second < _termEnds[right]; second++)
            {
                if ((set.Traits[_terms[second]] & TermTraits.ClosesPair) != 0)
                    _pairKeys.Add(TermHash.Pair(_terms[first], _terms[second]));
            }
        }
    }

    private void LookUpPairs()
    {
        foreach (var key in LikelyPairs(set.Pairs))
            LookUpPair(key);
    }

    /// <summary>Asked of all before the first is looked up.</summary>
    private ReadOnlySpan<ulong> LikelyPairs(PairTable pairs)
    {
        _likelyPairs.Clear();
        if (!pairs.Table.HasAny)
            return [];

        foreach (var key in CollectionsMarshal.AsSpan(_pairKeys))
        {
            if (pairs.MayHave(key))
                _likelyPairs.Add(key);
        }

        return CollectionsMarshal.AsSpan(_likelyPairs);
    }

    private void LookUpPair(ulong key)
    {
        var table = set.Pairs.Table;
        for (var slot = table.First(key); slot >= 0; slot = table.Next(key, slot))
        {
            var query = table.ValueAt(slot);
            if (query < 0)
                Accept(~query);
            else
                Consider(query);
        }
    }

    private int BeginOf(int word) => word == 0 ? 0 : _termEnds[word - 1];

    private void Consider(int query)
    {
        if (_seenQueries.Add(query))
            _considered.Add(query);
    }

    private void VerifyCandidates()
    {
        foreach (var query in _considered)
            _candidates.Add(new Candidate(query, set.CodeStarts[query], set.CodeStarts[query + 1]));

        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(_candidates))
            _firstInstructions.Add(set.Code[candidate.Start]);

        for (var index = 0; index < _candidates.Count; index++)
        {
            var candidate = _candidates[index];
            if (_matcher.Holds(set.Code.AsSpan(candidate.Start..candidate.End)))
                _hits.Add(candidate.Query);
        }
    }

    private void Accept(int query)
    {
        if (_seenQueries.Add(query))
            _hits.Add(query);
    }
}
