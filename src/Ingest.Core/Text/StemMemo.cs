namespace Ingest.Core.Text;

/// <summary>
/// Stems of one language, remembered: a stemmer costs 300 to 500 ns a word, the memo a hundredth of it. Two-way set
/// associative, so it is bounded and never has to be cleared. It needs no lock: an entry holds its key mixed with its values
/// (Hyatt and Mann 2002), so one that another thread is just writing fits no word.
/// </summary>
internal sealed class StemMemo(Stemmer stemmer)
{
    /// <summary>Some 65,000 words, more than a language's news use in a day; in 1.5 MB.</summary>
    private const int Bits = 16;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    public StemPair Of(ReadOnlySpan<char> word, ulong hash)
    {
        var slot = TermHash.Slot(hash, 64 - Bits);
        var entry = _entries[slot];
        if (entry.IsOf(hash))
            return entry.Stems;

        var other = _entries[slot ^ 1];
        if (other.IsOf(hash))
            return other.Stems;

        var stems = stemmer.Stem(word, hash);
        _entries[slot ^ 1] = entry;
        _entries[slot] = Entry.Of(hash, stems);
        return stems;
    }

    /// <summary>Stems a word without remembering it: for the vocabulary of a whole set, which would push out the words of the day.</summary>
    public StemPair Fresh(ReadOnlySpan<char> word) => stemmer.Stem(word, TermHash.Of(word));

    private readonly record struct Entry(ulong Mixed, StemPair Stems)
    {
        public static Entry Of(ulong hash, StemPair stems) => new(Mix(hash, stems), stems);

        public bool IsOf(ulong hash) => Mixed == Mix(hash, Stems);

        /// <summary>Turned, so that a free entry, all zero, fits no word either.</summary>
        private static ulong Mix(ulong hash, StemPair stems) => ~(hash ^ stems.Snowball ^ (stems.Light << 1));
    }
}
