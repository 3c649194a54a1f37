using System.Runtime.InteropServices;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>One sentence as the rules see it: which of them hold in it, and where. Reused from sentence to sentence, so that reading allocates nothing.</summary>
internal sealed class SentenceReader(LanguageRules rules, PlaceFinder finder)
{
    private static readonly Comparison<(TokenRun Run, NamedEntity Entity)> ByPlace = static (left, right) =>
        left.Run.First != right.Run.First ? left.Run.First.CompareTo(right.Run.First) : right.Run.Last.CompareTo(left.Run.Last);

    private readonly AnalyzedText _sentence = new();
    private readonly List<TokenRun> _places = [];
    private readonly List<int> _found = [];
    private readonly List<(TokenRun Run, NamedEntity Entity)> _named = [];
    private bool _isNamed;
    private string _text = "";

    public int TokenCount => _sentence.TokenCount;

    /// <summary>The numbers of the queries that match, of so many from the first on, in order.</summary>
    public ReadOnlySpan<int> FoundIn(int first, int count)
    {
        var found = CollectionsMarshal.AsSpan(_found);
        var begin = IndexFrom(first);
        return found[begin..IndexFrom(first + count)];
    }

    public void Read(string text, int start, int end, TextField field)
    {
        (_text, _isNamed) = (text, false);
        _found.Clear();
        _named.Clear();
        _sentence.ReadSentence(text, start, end, field);
        if (TokenCount > 0)
            _found.AddRange(finder.Find(_sentence));
    }

    /// <summary>The first place where a query matches.</summary>
    public TokenRun FirstPlace(int query)
    {
        _places.Clear();
        finder.AddPlaces(query, _places);
        return _places[0];
    }

    /// <summary>Where a query matches; nothing where it does not.</summary>
    public IReadOnlyList<TokenRun> PlacesOf(Query query)
    {
        if (!Holds(query))
            return [];

        var places = new List<TokenRun>();
        finder.AddPlaces(rules.NumberOf(query), places);
        return places;
    }

    public bool Holds(Query query) => _found.BinarySearch(rules.NumberOf(query)) >= 0;

    /// <summary>The entities of the sentence by place; where two begin together, the longer first. A name within a longer one of the same entity does not count.</summary>
    public List<(TokenRun Run, NamedEntity Entity)> Named
    {
        get
        {
            if (!_isNamed)
                FindNamed();

            return _named;
        }
    }

    private void FindNamed()
    {
        _isNamed = true;
        for (var index = _found.Count - 1; index >= 0 && rules.EntityOf(_found[index]) is { } entity; index--)
        {
            _places.Clear();
            finder.AddPlaces(_found[index], _places);
            foreach (var place in _places)
            {
                if (!IsWithinAnother(place))
                    _named.Add((place, entity));
            }
        }

        _named.Sort(ByPlace);
    }

    private bool IsWithinAnother(TokenRun place)
    {
        foreach (var other in _places)
        {
            if (other != place && other.First <= place.First && other.Last >= place.Last)
                return true;
        }

        return false;
    }

    private int IndexFrom(int number) => _found.BinarySearch(number) is var index && index >= 0 ? index : ~index;

    public TextSpan SpanOf(TokenRun run) => _sentence.SpanOf(run.First, run.Last);

    public string TextOf(TokenRun run) => WordsOf(run).ToString();

    public ReadOnlySpan<char> WordsOf(TokenRun run)
    {
        var span = SpanOf(run);
        return _text.AsSpan(span.Start, span.Length);
    }

    public ReadOnlySpan<char> FoldedAt(int token) => _sentence.Words.LettersOf(_sentence.Token(token).Word);

    /// <summary>What stands right before a token.</summary>
    public char Before(int token) => SpanOf(new TokenRun(token, token)).Start is var start and > 0 ? _text[start - 1] : '\0';
}
