using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>
/// Queries by two terms side by side. Nearly every pair of a text is in none, so a Bloom filter of one bit pattern a word
/// (Putze, Sanders, Singler 2007: "blocked") answers first, from a cache line that is likely near.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Filter bits a pair: one pair in some forty passes for nothing.</summary>
    private const int BitsPerPair = 12;

    private readonly int _shift;

    private PairTable(TermTable table, ulong[] filter)
    {
        (Table, Filter) = (table, filter);
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)filter.Length);
    }

    public static PairTable Empty { get; } = Build([]);

    /// <summary>By <see cref="TermHash.Pair"/>; a number is a query, or its complement where nothing is left to verify.</summary>
    public TermTable Table { get; }

    public ulong[] Filter { get; }

    public static PairTable Build(IReadOnlyCollection<KeyValuePair<ulong, int>> pairs)
    {
        var words = 2;
        while (words * 64L < pairs.Count * (long)BitsPerPair)
            words *= 2;

        var table = new PairTable(TermTable.Build(pairs), new ulong[words]);
        foreach (var (key, _) in pairs)
            table.Filter[TermHash.Slot(key, table._shift)] |= PatternOf(key);

        return table;
    }

    public static PairTable Of(TermTable table, ulong[] filter) => new(table, filter);

    public bool MayHave(ulong key)
    {
        var pattern = PatternOf(key);
        return (Filter[TermHash.Slot(key, _shift)] & pattern) == pattern;
    }

    private static ulong PatternOf(ulong key) => (1UL << (int)(key & 63)) | (1UL << (int)((key >> 6) & 63)) | (1UL << (int)((key >> 12) & 63));
}
