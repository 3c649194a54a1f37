using System.Runtime.InteropServices;
using System.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>A compiled set as bytes: its arrays as they lie in memory, little endian, each behind its length.</summary>
internal static class SetFile
{
    /// <summary>Changes whenever the layout, the folding or the hashes do: a set of another version is compiled anew, not read.</summary>
    private const ulong Version = 0x3730_5445_5359_5251;

    /// <summary>A length beyond this is no length but damage.</summary>
    private const int LongestArray = 1 << 28;

    public static void Write(CompiledSet set, Stream stream)
    {
        Write<ulong>(stream, [Version]);
        Write(stream, set.Words);
        Write(stream, set.Prefixes.Table);
        Write<ulong>(stream, set.Prefixes.Lengths);
        Write<char>(stream, set.Letters);
        Write<int>(stream, set.LetterEnds);
        Write<TermTraits>(stream, set.Traits);
        Write<int>(stream, set.PostingStarts);
        Write<Posting>(stream, set.Postings);
        Write(stream, set.Pairs);
        Write<int>(stream, set.Unanchored);
        Write<int>(stream, set.Code);
        Write<int>(stream, set.CodeStarts);
        Write<int>(stream, set.FirstWatches);
        Write<int>(stream, set.SharedWatches);
        Write<int>(stream, [set.WatchCount]);
        Write<byte>(stream, Encoding.UTF8.GetBytes(string.Join('\n', set.Names)));
        Write(stream, set.Aliases.ByTerm);
        Write(stream, set.Aliases.ByPair);
        Write<int>(stream, set.Aliases.Code);
        Write<int>(stream, set.Aliases.Starts);
        Write<int>(stream, set.Aliases.Guards);
        Write<int>(stream, set.Aliases.Entities);
        Write<int>(stream, set.Aliases.TargetStarts);
        Write<int>(stream, set.Aliases.Targets);
        Write<int>(stream, set.Aliases.Countries);
        Write<int>(stream, set.Aliases.Pairs);
    }

    public static CompiledSet Read(Stream stream)
    {
        if (Read<ulong>(stream) is not [Version])
            throw new InvalidDataException("This is no compiled set of queries of this version: compile it anew.");

        return new CompiledSet
        {
            Words = ReadTable(stream),
            Prefixes = new PrefixTable(ReadTable(stream), Read<ulong>(stream)),
            Letters = Read<char>(stream),
            LetterEnds = Read<int>(stream),
            Traits = Read<TermTraits>(stream),
            PostingStarts = Read<int>(stream),
            Postings = Read<Posting>(stream),
            Pairs = ReadPairs(stream),
            Unanchored = Read<int>(stream),
            Code = Read<int>(stream),
            CodeStarts = Read<int>(stream),
            FirstWatches = Read<int>(stream),
            SharedWatches = Read<int>(stream),
            WatchCount = Read<int>(stream) is [var count] ? count : throw new InvalidDataException("This compiled set of queries is damaged: compile it anew."),
            Names = Encoding.UTF8.GetString(Read<byte>(stream)).Split('\n'),
            Aliases = ReadAliases(stream),
        };
    }

    private static AliasTable ReadAliases(Stream stream) => new()
    {
        ByTerm = ReadTable(stream),
        ByPair = ReadPairs(stream),
        Code = Read<int>(stream),
        Starts = Read<int>(stream),
        Guards = Read<int>(stream),
        Entities = Read<int>(stream),
        TargetStarts = Read<int>(stream),
        Targets = Read<int>(stream),
        Countries = Read<int>(stream),
        Pairs = Read<int>(stream),
    };

    private static void Write(Stream stream, TermTable table)
    {
        Write<ulong>(stream, table.Keys);
        Write<int>(stream, table.Values);
    }

    private static void Write(Stream stream, PairTable pairs)
    {
        Write(stream, pairs.Table);
        Write<ulong>(stream, pairs.Filter);
    }

    private static PairTable ReadPairs(Stream stream) => PairTable.Of(ReadTable(stream), Read<ulong>(stream));

    private static TermTable ReadTable(Stream stream) => TermTable.Of(Read<ulong>(stream), Read<int>(stream));

    private static void Write<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var length = values.Length;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] Read<T>(Stream stream)
        where T : unmanaged
    {
        var length = 0;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref length)));
        if (length is < 0 or > LongestArray)
            throw new InvalidDataException("This compiled set of queries is damaged: compile it anew.");

        var values = GC.AllocateUninitializedArray<T>(length);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
