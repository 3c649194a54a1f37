using Ingest.Core.Text;
namespace Ingest.Core.Topics.Rules;

/// <summary>One sentence as the rules see it: which terms stand where. Reused from sentence to sentence, so that reading allocates nothing.</summary>
internal sealed class Sentence(Vocabulary vocabulary)
{
    private readonly List<RuleToken> _tokens = [];
    private readonly List<int> _found = [];
    private readonly List<int> _present = [];

    /// <summary>Per term, the head of a list through <see cref="_postings"/>; -1 for none.</summary>
    private readonly int[] _heads = Filled(vocabulary.Count);
    private readonly List<(int Position, int Next)> _postings = [];

    private readonly Dictionary<SharedNode, (List<TokenRange> Found, int Number)> _shared = [];
    private readonly Stack<List<TokenRange>> _spare = [];

    /// <summary>Counts the sentences read, so that what was found in one is not taken for the next.</summary>
    private int _number;

    public int TokenCount => _tokens.Count;

    /// <summary>The distinct terms in it.</summary>
    public IReadOnlyList<int> Present => _present;

    public void Read(ReadOnlySpan<char> text, int start, int end)
    {
        Clear();
        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var position = start;
        while (Tokens.Next(text, end, ref position, folded, out var token, out var length))
        {
            _found.Clear();
            vocabulary.Find(folded[..length], _found);
            foreach (var term in _found)
                Post(term, _tokens.Count);

            _tokens.Add(token);
        }
    }

    public bool Has(int term) => _heads[term] >= 0;

    public bool HasAt(int term, int position)
    {
        for (var posting = _heads[term]; posting >= 0; posting = _postings[posting].Next)
        {
            if (_postings[posting].Position == position)
                return true;
        }

        return false;
    }

    /// <summary>Where the term stands, last place first; -1 where it does not.</summary>
    public int FirstPosting(int term) => _heads[term];

    public int NextPosting(int posting) => _postings[posting].Next;

    public int PositionOf(int posting) => _postings[posting].Position;

    public void AddPositions(int term, List<TokenRange> into)
    {
        for (var posting = _heads[term]; posting >= 0; posting = _postings[posting].Next)
            into.Add(new TokenRange(_postings[posting].Position, _postings[posting].Position + 1));
    }

    /// <summary>What a list that many rules use finds here, worked out once.</summary>
    public List<TokenRange> Found(SharedNode node, RuleNode inner)
    {
        if (!_shared.TryGetValue(node, out var kept))
            kept.Found = [];

        if (kept.Number == _number)
            return kept.Found;

        _shared[node] = (kept.Found, _number);
        kept.Found.Clear();
        inner.Find(this, kept.Found);
        return kept.Found;
    }

    /// <summary>An empty list to work with; it is given back when done.</summary>
    public List<TokenRange> Borrow() => _spare.TryPop(out var list) ? list : [];

    public void Return(List<TokenRange> list)
    {
        list.Clear();
        _spare.Push(list);
    }

    /// <summary>Where the tokens stand in the text.</summary>
    public (int Start, int Length) SpanOf(TokenRange range)
    {
        var start = _tokens[range.First].Start;
        return (start, _tokens[range.End - 1].End - start);
    }

    private void Post(int term, int position)
    {
        if (_heads[term] < 0)
            _present.Add(term);

        _postings.Add((position, _heads[term]));
        _heads[term] = _postings.Count - 1;
    }

    private void Clear()
    {
        foreach (var term in _present)
            _heads[term] = -1;

        _present.Clear();
        _postings.Clear();
        _tokens.Clear();
        _number++;
    }

    private static int[] Filled(int count)
    {
        var heads = new int[count];
        Array.Fill(heads, -1);
        return heads;
    }
}
