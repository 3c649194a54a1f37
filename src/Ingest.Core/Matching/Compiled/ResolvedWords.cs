using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>
/// The terms that words lead to, remembered: word, both stems and all beginnings are several probes into large tables, and most
/// words of a text were in the one before. One thread's own; bounded, a newer word takes an older one's place.
/// </summary>
internal sealed class ResolvedWords
{
    /// <summary>A set of fewer terms than this is asked a few times only and gets a memory of its own size.</summary>
    private const int FewTerms = 256;

    /// <summary>A set of fewer terms than this lies in the caches itself: its memory is to stay beside it. The topics' sets are such, one a language.</summary>
    private const int ManyTerms = 1 << 15;

    private readonly int _shift;
    private readonly Entry[] _entries;
    private readonly int[] _terms;
    private int _count;
    private ushort _round = 1;

    public ResolvedWords(int termCount)
    {
        var (bits, mostTerms) = termCount switch
        {
            < FewTerms => (6, FewTerms),
            < ManyTerms => (13, 1 << 15),
            _ => (17, 1 << 18),
        };
        (_shift, _entries, _terms) = (64 - bits, new Entry[1 << bits], new int[mostTerms]);
    }

    /// <summary>What stands where a key would.</summary>
    /// <param name="key">Of the word and its language.</param>
    public Entry EntryOf(ulong key) => _entries[TermHash.Slot(key, _shift)];

    /// <param name="entry">Of <see cref="EntryOf"/>; what was remembered since may have taken its terms' place.</param>
    public bool TryRead(Entry entry, ulong key, out ReadOnlySpan<int> terms)
    {
        var isThere = entry.Key == key && entry.Round == _round;
        terms = isThere ? _terms.AsSpan(entry.Start, entry.Count) : default;
        return isThere;
    }

    public void Remember(ulong key, ReadOnlySpan<int> terms)
    {
        if (terms.Length > _terms.Length - _count)
            Forget();

        if (terms.Length > Math.Min(_terms.Length, ushort.MaxValue))
            return;

        terms.CopyTo(_terms.AsSpan(_count));
        _entries[TermHash.Slot(key, _shift)] = new Entry(key, _count, (ushort)terms.Length, _round);
        _count += terms.Length;
    }

    /// <summary>When the room for terms is used up.</summary>
    private void Forget()
    {
        _count = 0;
        if (++_round == 0)
        {
            Array.Clear(_entries);
            _round = 1;
        }
    }

    /// <summary>16 bytes, so that four share a line of a cache.</summary>
    /// <param name="Round">How often all had been forgotten before; the first time it is one, so that a free entry is of none.</param>
    internal readonly record struct Entry(ulong Key, int Start, ushort Count, ushort Round);
}
