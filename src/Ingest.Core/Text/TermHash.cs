namespace Ingest.Core.Text;

/// <summary>64 bits stand for a folded word everywhere behind the tokeniser (FNV-1a over UTF-16 units): two of a million words collide once in some 37 million vocabularies.</summary>
internal static class TermHash
{
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>2^64 divided by the golden ratio: spreads what FNV leaves in the low bits.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> folded)
    {
        var hash = Seed;
        foreach (var character in folded)
            hash = Extend(hash, character);

        return hash;
    }

    /// <summary>The hash of a word that is one character longer: so the hashes of all beginnings of a word come with its own.</summary>
    public static ulong Extend(ulong hash, char character) => (hash ^ character) * Prime;

    /// <summary>A place in a table of 2^(64 - shift) slots.</summary>
    public static int Slot(ulong hash, int shift) => (int)((hash * Golden) >> shift);

    /// <summary>Two terms side by side as one key.</summary>
    public static ulong Pair(int left, int right) => ((((ulong)(uint)left << 32) | (uint)right) + Seed) * Prime;
}
