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

    private readonly int _shift;
    private readonly Entry[] _entries;
    private readonly int[] _terms;
    private int _count;

    public ResolvedWords(int termCount)
    {
        var (bits, mostTerms) = termCount < FewTerms ? (6, FewTerms) : (15, 1 << 17);
        (_shift, _entries, _terms) = (64 - bits, new Entry[1 << bits], new int[mostTerms]);
    }

    /// <param name="key">Of the word and its language.</param>
    public bool TryFind(ulong key, out ReadOnlySpan<int> terms)
    {
        ref readonly var entry = ref _entries[TermHash.Slot(key, _shift)];
        var isThere = entry.Key == key;
        terms = isThere ? _terms.AsSpan(entry.Start, entry.Count) : default;
        return isThere;
    }

    public void Remember(ulong key, ReadOnlySpan<int> terms)
    {
        if (terms.Length > _terms.Length - _count)
            Forget();

        if (terms.Length > _terms.Length)
            return;

        terms.CopyTo(_terms.AsSpan(_count));
        _entries[TermHash.Slot(key, _shift)] = new Entry(key, _count, terms.Length);
        _count += terms.Length;
    }

    /// <summary>When the room for terms is used up.</summary>
    private void Forget()
    {
        Array.Clear(_entries);
        _count = 0;
    }

    private readonly record struct Entry(ulong Key, int Start, int Count);
}
