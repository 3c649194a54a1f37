using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>From a 64-bit key to numbers, several a key: open addressing, at most half full, so that a miss costs one read as a rule.</summary>
internal sealed class TermTable
{
    private const int SmallestBits = 4;

    private readonly int _shift;

    private TermTable(ulong[] keys, int[] values, bool hasAny)
    {
        (Keys, Values) = (keys, values);
        _shift = 64 - System.Numerics.BitOperations.Log2((uint)keys.Length);
        HasAny = hasAny;
    }

    public static TermTable Empty { get; } = Build([]);

    public ulong[] Keys { get; }

    public int[] Values { get; }

    public bool HasAny { get; }

    public static TermTable Build(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var bits = SmallestBits;
        while (1L << bits < entries.Count * 2L)
            bits++;

        var table = new TermTable(new ulong[1 << bits], new int[1 << bits], entries.Count > 0);
        foreach (var (key, value) in entries)
            table.Add(Used(key), value);

        return table;
    }

    /// <summary>A table as it was stored.</summary>
    public static TermTable Of(ulong[] keys, int[] values) => new(keys, values, keys.AsSpan().ContainsAnyExcept(0UL));

    /// <returns>The slot of the first number of a key, or -1.</returns>
    public int First(ulong key) => Seek(Used(key), TermHash.Slot(Used(key), _shift));

    /// <returns>The slot of the key's next number, or -1.</returns>
    public int Next(ulong key, int slot) => Seek(Used(key), (slot + 1) & (Keys.Length - 1));

    public int ValueAt(int slot) => Values[slot];

    private int Seek(ulong key, int slot)
    {
        var keys = Keys;
        while (keys[slot] is var found && found != 0)
        {
            if (found == key)
                return slot;

            slot = (slot + 1) & (keys.Length - 1);
        }

        return -1;
    }

    private void Add(ulong key, int value)
    {
        var slot = TermHash.Slot(key, _shift);
        while (Keys[slot] != 0)
            slot = (slot + 1) & (Keys.Length - 1);

        (Keys[slot], Values[slot]) = (key, value);
    }

    /// <summary>0 means a free slot.</summary>
    private static ulong Used(ulong key) => key == 0 ? 1 : key;
}
