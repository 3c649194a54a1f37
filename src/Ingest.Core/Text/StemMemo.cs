namespace Ingest.Core.Text;

/// <summary>
/// Stems of one language, remembered: a stemmer costs 300 to 500 ns a word, the memo a hundredth of it. Two-way set
/// associative, so it is bounded and never has to be cleared; an entry is replaced whole, so readers need no lock.
/// </summary>
internal sealed class StemMemo(Stemmer stemmer)
{
    /// <summary>Some 65,000 words, more than a language's news use in a day; 4 MB when full.</summary>
    private const int Bits = 16;

    private readonly Entry?[] _entries = new Entry?[1 << Bits];

    public StemPair Of(ReadOnlySpan<char> word, ulong hash)
    {
        var slot = TermHash.Slot(hash, 64 - Bits);
        if (_entries[slot] is { } first && first.Hash == hash)
            return first.Stems;

        if (_entries[slot ^ 1] is { } second && second.Hash == hash)
            return second.Stems;

        var stems = stemmer.Stem(word, hash);
        _entries[slot ^ 1] = _entries[slot];
        _entries[slot] = new Entry(hash, stems);
        return stems;
    }

    /// <summary>Stems a word without remembering it: for the vocabulary of a whole set, which would push out the words of the day.</summary>
    public StemPair Fresh(ReadOnlySpan<char> word) => stemmer.Stem(word, TermHash.Of(word));

    private sealed record Entry(ulong Hash, StemPair Stems);
}
