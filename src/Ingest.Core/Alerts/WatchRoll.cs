using System.Runtime.InteropServices;

namespace Ingest.Core.Alerts;

/// <summary>Watches by number, in 32 bytes each: a million of them as objects would take twenty times that.</summary>
internal sealed class WatchRoll(WatchRow[] rows)
{
    private readonly WatchRow[] _rows = rows;

    public int Count => _rows.Length;

    public WatchEntry this[int number] => _rows[number].Entry;

    public WatchRoll With(IEnumerable<WatchRow> rows) => new([.. _rows, .. rows]);

    /// <summary>The numbers of watches, wherever they stand.</summary>
    public IEnumerable<int> NumbersOf(IReadOnlySet<WatchRow.Key> watches) =>
        Enumerable.Range(0, Count).Where(number => watches.Contains(_rows[number].Watch));

    public void Save(Stream stream)
    {
        var count = Count;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in count)));
        stream.Write(MemoryMarshal.AsBytes<WatchRow>(_rows));
    }

    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    public static WatchRoll Load(Stream stream)
    {
        var count = 0;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref count)));
        if (count is < 0 or > WatchRow.Most)
            throw new InvalidDataException($"A list of {count} watches is damaged.");

        var rows = GC.AllocateUninitializedArray<WatchRow>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new WatchRoll(rows);
    }
}
