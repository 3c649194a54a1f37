namespace Ingest.Core.Text;

/// <summary>The distinct folded words of a text, numbered as they come, and where each of them stands.</summary>
internal sealed class TextWords
{
    /// <summary>Enough for a sentence; it grows with the first article and stays.</summary>
    private const int FirstSize = 64;

    /// <summary>Word + 1 by hash, open addressing; 0 is free.</summary>
    private int[] _slots = new int[FirstSize * 2];
    private int _shift = 64 - System.Numerics.BitOperations.Log2(FirstSize * 2);

    private ulong[] _hashes = new ulong[FirstSize];
    private int[] _ends = new int[FirstSize];
    private int[] _heads = new int[FirstSize];
    private int[] _tails = new int[FirstSize];
    private char[] _letters = new char[FirstSize * 8];

    private TextOccurrence[] _occurrences = new TextOccurrence[FirstSize * 2];
    private int _occurrenceCount;

    public int Count { get; private set; }

    public void Clear()
    {
        Array.Clear(_slots);
        (Count, _occurrenceCount) = (0, 0);
    }

    public ulong HashOf(int word) => _hashes[word];

    public ReadOnlySpan<char> LettersOf(int word) => _letters.AsSpan(BeginOf(word), _ends[word] - BeginOf(word));

    /// <summary>The first place of a word, for <see cref="Occurrence"/>.</summary>
    public int HeadOf(int word) => _heads[word];

    public ref readonly TextOccurrence Occurrence(int index) => ref _occurrences[index];

    /// <summary>Notes a word at the tokens from <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <returns>The word's number.</returns>
    public int Add(ReadOnlySpan<char> folded, int first, int last)
    {
        var hash = TermHash.Of(folded);
        var slot = TermHash.Slot(hash, _shift);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_hashes[_slots[slot] - 1] == hash)
                return Place(_slots[slot] - 1, first, last);
        }

        if (Count * 2 >= _slots.Length)
        {
            Grow();
            return Add(folded, first, last);
        }

        _slots[slot] = Count + 1;
        return Place(Create(folded, hash), first, last);
    }

    private int BeginOf(int word) => word == 0 ? 0 : _ends[word - 1];

    private int Create(ReadOnlySpan<char> folded, ulong hash)
    {
        var word = Count++;
        var begin = BeginOf(word);
        if (begin + folded.Length > _letters.Length)
            Array.Resize(ref _letters, _letters.Length * 2);

        folded.CopyTo(_letters.AsSpan(begin));
        (_hashes[word], _ends[word], _heads[word]) = (hash, begin + folded.Length, -1);
        return word;
    }

    private int Place(int word, int first, int last)
    {
        if (_occurrenceCount == _occurrences.Length)
            Array.Resize(ref _occurrences, _occurrenceCount * 2);

        var occurrence = _occurrenceCount++;
        _occurrences[occurrence] = new TextOccurrence(first, last, -1);
        if (_heads[word] < 0)
            _heads[word] = occurrence;
        else
            _occurrences[_tails[word]] = _occurrences[_tails[word]] with { Next = occurrence };

        _tails[word] = occurrence;
        return word;
    }

    private void Grow()
    {
        var size = _slots.Length;
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _ends, size);
        Array.Resize(ref _heads, size);
        Array.Resize(ref _tails, size);
        _slots = new int[size * 2];
        _shift--;
        for (var word = 0; word < Count; word++)
        {
            var slot = TermHash.Slot(_hashes[word], _shift);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);

            _slots[slot] = word + 1;
        }
    }
}
