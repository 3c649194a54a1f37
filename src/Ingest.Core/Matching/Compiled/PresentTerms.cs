using System.Numerics;

namespace Ingest.Core.Matching.Compiled;

/// <summary>The terms of a set that stand in a text, and for each what stands there: distinct words of the text, or places of an entity.</summary>
internal sealed class PresentTerms(int termCount)
{
    /// <summary>Enough for a sentence; it grows with the first article and stays.</summary>
    private const int FirstSize = 128;

    /// <summary>A bit a term: most questions are whether one is there, and most answers no.</summary>
    private readonly ulong[] _isThere = new ulong[(termCount + 63) / 64];

    /// <summary>Entry + 1 by term; 0 is free.</summary>
    private int[] _slots = new int[FirstSize * 2];
    private int[] _terms = new int[FirstSize];
    private int[] _heads = new int[FirstSize];
    private int[] _tails = new int[FirstSize];
    private (int Value, int Next)[] _links = new (int, int)[FirstSize * 2];
    private int _linkCount;

    public int Count { get; private set; }

    public void Clear()
    {
        for (var entry = 0; entry < Count; entry++)
            _isThere[_terms[entry] >> 6] = 0;

        Array.Clear(_slots);
        (Count, _linkCount) = (0, 0);
    }

    public int TermAt(int entry) => _terms[entry];

    /// <summary>The first link of an entry.</summary>
    public int HeadOf(int entry) => _heads[entry];

    /// <summary>A word or place of an entry, and the next link or -1.</summary>
    public (int Value, int Next) Link(int link) => _links[link];

    public bool Has(int term) => (_isThere[term >> 6] & (1UL << (term & 63))) != 0;

    /// <returns>The term's entry, or -1 where it does not stand in the text.</returns>
    public int EntryOf(int term)
    {
        for (var slot = SlotOf(term); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_terms[_slots[slot] - 1] == term)
                return _slots[slot] - 1;
        }

        return -1;
    }

    /// <returns>False where this was the last value added to the term already.</returns>
    public bool Add(int term, int value)
    {
        var entry = Has(term) ? EntryOf(term) : -1;
        if (entry < 0)
            entry = Create(term);
        else if (_links[_tails[entry]].Value == value)
            return false;

        if (_linkCount == _links.Length)
            Array.Resize(ref _links, _linkCount * 2);

        _links[_linkCount] = (value, -1);
        if (_heads[entry] < 0)
            _heads[entry] = _linkCount;
        else
            _links[_tails[entry]].Next = _linkCount;

        _tails[entry] = _linkCount++;
        return true;
    }

    private int SlotOf(int term) => (int)((uint)(term * -1640531527) >> (32 - BitOperations.Log2((uint)_slots.Length)));

    private int Create(int term)
    {
        if (Count * 2 >= _slots.Length)
            Grow();

        var slot = SlotOf(term);
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);

        (_terms[Count], _heads[Count]) = (term, -1);
        _isThere[term >> 6] |= 1UL << (term & 63);
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        var size = _slots.Length;
        Array.Resize(ref _terms, size);
        Array.Resize(ref _heads, size);
        Array.Resize(ref _tails, size);
        _slots = new int[size * 2];
        for (var entry = 0; entry < Count; entry++)
        {
            var slot = SlotOf(_terms[entry]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);

            _slots[slot] = entry + 1;
        }
    }
}
