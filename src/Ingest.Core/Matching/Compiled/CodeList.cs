using System.Runtime.InteropServices;

namespace Ingest.Core.Matching.Compiled;

/// <summary>The code of all queries, one after the other; what is the same is kept once.</summary>
internal sealed class CodeList
{
    private readonly List<int> _code = [];
    private readonly List<int> _starts = [0];

    /// <summary>By hash of the code. Codes of one hash that differ are not merged, which costs a little room and nothing else.</summary>
    private readonly Dictionary<ulong, int> _numbers = [];

    public int Count => _starts.Count - 1;

    public int[] Code() => [.. _code];

    /// <summary>Where each query's code begins, and at the end where the last one's ends.</summary>
    public int[] Starts() => [.. _starts];

    public int NumberOf(ReadOnlySpan<int> code, out bool isNew)
    {
        var hash = HashOf(code);
        isNew = !(_numbers.TryGetValue(hash, out var number) && code.SequenceEqual(CodeOf(number)));
        if (!isNew)
            return number;

        _code.AddRange(code);
        _starts.Add(_code.Count);
        _numbers[hash] = Count - 1;
        return Count - 1;
    }

    private ReadOnlySpan<int> CodeOf(int number) => CollectionsMarshal.AsSpan(_code)[_starts[number].._starts[number + 1]];

    private static ulong HashOf(ReadOnlySpan<int> code)
    {
        var hash = Text.TermHash.Seed;
        foreach (var part in code)
            hash = Text.TermHash.Pair((int)hash ^ (int)(hash >> 32), part) ^ (hash << 7);

        return hash;
    }
}
