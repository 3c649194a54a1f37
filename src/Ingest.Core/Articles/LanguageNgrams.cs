using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Core.Articles;

/// <summary>
/// How strongly a word's byte n-grams speak for each language: a port of the detector of Nito-ELD
/// (Apache-2.0, see Languages/NOTICE) over its table in a compact form (see Languages/build-ngrams.mjs).
/// </summary>
internal sealed class LanguageNgrams
{
    private const uint FnvOffset = 0x811c9dc5;
    private const uint FnvPrime = 0x01000193;

    /// <summary>What the table's authors subtracted from every score to keep it small.</summary>
    private const int BaseScore = 53;

    private const int NgramBytes = 4;
    private const int Stride = 3;

    private readonly uint[] _hashes;
    private readonly uint[] _ends;
    private readonly byte[] _scores;

    /// <summary>Where the hashes with the same upper 16 bits begin: two or four comparisons find any n-gram.</summary>
    private readonly int[] _buckets;

    private LanguageNgrams(string[] languages, uint[] hashes, uint[] ends, byte[] scores)
    {
        Languages = languages;
        _hashes = hashes;
        _ends = ends;
        _scores = scores;
        _buckets = BucketsOf(hashes);
    }

    public IReadOnlyList<string> Languages { get; }

    public static LanguageNgrams Load()
    {
        using var stream = typeof(LanguageNgrams).Assembly.GetManifestResourceStream("Languages.ngrams.bin")!;
        Span<byte> head = stackalloc byte[5];
        stream.ReadExactly(head);
        var codes = new byte[head[4] * 2];
        stream.ReadExactly(codes);
        var languages = Enumerable.Range(0, head[4]).Select(index => Encoding.ASCII.GetString(codes, index * 2, 2)).ToArray();
        Span<byte> size = stackalloc byte[4];
        stream.ReadExactly(size);
        var count = BinaryPrimitives.ReadInt32LittleEndian(size);
        var hashes = new uint[count];
        var ends = new uint[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(ends.AsSpan()));
        var scores = new byte[ends[^1] * 2];
        stream.ReadExactly(scores);
        return new LanguageNgrams(languages, hashes, ends, scores);
    }

    /// <summary>Adds what the n-grams of one lower-case word (UTF-8) say to the totals, an entry a language. An n-gram seen before counts once.</summary>
    /// <returns>How many n-grams were known and new.</returns>
    public int Add(ReadOnlySpan<byte> word, Span<int> totals, HashSet<int> seen)
    {
        var known = 0;
        var start = 0;
        for (; start + NgramBytes < word.Length; start += Stride)
            known += AddNgram(word.Slice(start, NgramBytes), start == 0, false, totals, seen);

        var last = word.Length > NgramBytes ? word[^NgramBytes..] : word;
        return known + AddNgram(last, start == 0, true, totals, seen);
    }

    private int AddNgram(ReadOnlySpan<byte> bytes, bool isFirst, bool isLast, Span<int> totals, HashSet<int> seen)
    {
        var index = Find(HashOf(bytes, isFirst, isLast));
        if (index < 0 || !seen.Add(index))
            return 0;

        for (var at = index == 0 ? 0 : _ends[index - 1]; at < _ends[index]; at++)
            totals[_scores[at * 2]] += _scores[at * 2 + 1] + BaseScore;

        return 1;
    }

    private static uint HashOf(ReadOnlySpan<byte> bytes, bool isFirst, bool isLast)
    {
        var hash = FnvOffset;
        if (isFirst)
            hash = (hash ^ ' ') * FnvPrime;

        foreach (var value in bytes)
            hash = (hash ^ value) * FnvPrime;

        return isLast ? (hash ^ ' ') * FnvPrime : hash;
    }

    private int Find(uint hash)
    {
        var bucket = (int)(hash >> 16);
        var start = _buckets[bucket];
        var found = _hashes.AsSpan(start, _buckets[bucket + 1] - start).BinarySearch(hash);
        return found < 0 ? -1 : start + found;
    }

    private static int[] BucketsOf(uint[] hashes)
    {
        var buckets = new int[(1 << 16) + 1];
        foreach (var hash in hashes)
            buckets[(hash >> 16) + 1]++;

        for (var index = 1; index < buckets.Length; index++)
            buckets[index] += buckets[index - 1];

        return buckets;
    }
}
