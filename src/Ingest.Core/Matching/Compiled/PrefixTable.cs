using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>The prefixes that queries ask for, by their hash; and, so that most words need no probe, which lengths the prefixes with a word's first two letters have.</summary>
internal sealed class PrefixTable(TermTable table, ulong[] lengths)
{
    private const int MaskBits = 12;
    private const int MaskLetters = 2;

    public static PrefixTable Empty { get; } = new(TermTable.Empty, NoLengths());

    public TermTable Table => table;

    public ulong[] Lengths => lengths;

    public static ulong[] NoLengths() => new ulong[1 << MaskBits];

    /// <summary>Notes a prefix of at most <see cref="Tokens.LongestWord"/>. One of a single letter, as names of weapons have (Бук-М*), is noted everywhere.</summary>
    public static void Note(ReadOnlySpan<char> prefix, ulong[] lengths)
    {
        foreach (ref var mask in prefix.Length < MaskLetters ? lengths.AsSpan() : lengths.AsSpan(MaskSlot(prefix), 1))
            mask |= 1UL << (prefix.Length - 1);
    }

    /// <returns>A bit for each length, the lowest for 1.</returns>
    public ulong LengthsFor(ReadOnlySpan<char> word) => word.Length < MaskLetters ? lengths[0] & 1 : lengths[MaskSlot(word)];

    private static int MaskSlot(ReadOnlySpan<char> word) => TermHash.Slot(TermHash.Extend(TermHash.Extend(TermHash.Seed, word[0]), word[1]), 64 - MaskBits);
}
