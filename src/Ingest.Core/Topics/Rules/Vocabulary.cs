namespace Ingest.Core.Topics.Rules;

/// <summary>The words and word beginnings that a language's rules speak of, as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    /// <summary>A trie over the word beginnings (<c>word*</c>): most words leave it after two or three letters.</summary>
    private readonly Dictionary<(int Node, char Next), int> _prefixes = [];
    private readonly List<int> _prefixTerms = [-1];

    public Vocabulary() => _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<int> _uses = [];

    public int Count => _uses.Count;

    /// <param name="word">Folded.</param>
    public int WordTerm(string word)
    {
        if (!_words.TryGetValue(word, out var term))
            _words[word] = term = NewTerm();

        _uses[term]++;
        return term;
    }

    /// <param name="prefix">Folded.</param>
    public int PrefixTerm(string prefix)
    {
        var node = 0;
        foreach (var character in prefix)
        {
            if (!_prefixes.TryGetValue((node, character), out var next))
            {
                next = _prefixTerms.Count;
                _prefixTerms.Add(-1);
                _prefixes[(node, character)] = next;
            }

            node = next;
        }

        if (_prefixTerms[node] < 0)
            _prefixTerms[node] = NewTerm();

        _uses[_prefixTerms[node]]++;
        return _prefixTerms[node];
    }

    /// <summary>How often rules and names speak of the term.</summary>
    public int UsesOf(int term) => _uses[term];

    /// <summary>Every term that the folded word is, appended to <paramref name="terms"/>.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> terms)
    {
        FindExactly(word, terms);
        if (word.Length > 2 && word[0] is >= '\u0621' and <= '\u064A')
            FindWithoutClitics(word, terms);
    }

    private void FindExactly(ReadOnlySpan<char> word, List<int> terms)
    {
        if (_wordLookup.TryGetValue(word, out var term))
            terms.Add(term);

        var node = 0;
        foreach (var character in word)
        {
            if (!_prefixes.TryGetValue((node, character), out node))
                return;

            if (_prefixTerms[node] >= 0)
                terms.Add(_prefixTerms[node]);
        }
    }

    /// <summary>Arabic writes "and", "in", "to", "like" and "the" onto the word; each beginning is also read without them.</summary>
    private void FindWithoutClitics(ReadOnlySpan<char> word, List<int> terms)
    {
        var rest = word;
        if (rest.Length > 3 && rest[0] is 'و' or 'ف')
            FindExactly(rest = rest[1..], terms);

        if (rest.Length > 3 && rest[0] is 'ب' or 'ك' or 'ل')
            FindExactly(rest = rest[1..], terms);

        if (rest.Length > 3 && rest.StartsWith("ال", StringComparison.Ordinal))
            FindExactly(rest[2..], terms);
        else if (rest.Length > 3 && rest[0] == 'ل' && word.StartsWith("لل", StringComparison.Ordinal))
            FindExactly(rest[1..], terms);
    }

    private int NewTerm()
    {
        _uses.Add(0);
        return _uses.Count - 1;
    }
}
