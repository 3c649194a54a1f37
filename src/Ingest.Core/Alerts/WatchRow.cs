using System.Runtime.InteropServices;

namespace Ingest.Core.Alerts;

/// <summary>A watch in 32 bytes, as it lies in memory and in a snapshot: its ids are content hashes of twelve bytes each.</summary>
internal readonly record struct WatchRow(WatchRow.Key Watch, long CreatedAt)
{
    /// <summary>More than a gigabyte of rows is no list but damage.</summary>
    public const int Most = 1 << 25;

    private const int IdDigits = 24;

    public WatchEntry Entry
    {
        get
        {
            var watch = Watch;
            var digits = Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<Key>(in watch)));
            return new WatchEntry(new SubscriberId(digits[..IdDigits]), new WatchId(digits[IdDigits..]), new DateTimeOffset(CreatedAt, TimeSpan.Zero));
        }
    }

    /// <returns>Null where an id is none that the code gives.</returns>
    public static WatchRow? Of(Watch watch) =>
        KeyOf(watch.Subscriber, watch.Id) is { } key ? new WatchRow(key, watch.CreatedAt.UtcTicks) : null;

    /// <returns>Null where an id is none that the code gives.</returns>
    public static Key? KeyOf(SubscriberId subscriber, WatchId id)
    {
        if (!IsId(subscriber.Value) || !IsId(id.Value))
            return null;

        var key = default(Key);
        Convert.FromHexString(subscriber.Value + id.Value, MemoryMarshal.AsBytes(new Span<Key>(ref key)), out _, out _);
        return key;
    }

    private static bool IsId(string value) => value.Length == IdDigits && value.All(char.IsAsciiHexDigitLower);

    /// <summary>The bytes of both ids, the subscriber's first.</summary>
    internal readonly record struct Key(ulong First, ulong Second, ulong Third);
}
