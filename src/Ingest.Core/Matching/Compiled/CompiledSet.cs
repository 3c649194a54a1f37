using System.Collections.Concurrent;
using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>
/// Queries laid out as flat arrays, to be matched against a text at once. Immutable but for the stem tables, which are made when the
/// first text of a language comes.
/// </summary>
internal sealed class CompiledSet
{
    private readonly ConcurrentDictionary<string, TermTable> _stems = new(StringComparer.Ordinal);

    /// <summary>From the hash of a folded word (or of a topic) to terms.</summary>
    public required TermTable Words { get; init; }

    public required PrefixTable Prefixes { get; init; }

    /// <summary>The stemmed terms' letters, one after the other.</summary>
    public required char[] Letters { get; init; }

    /// <summary>Where each term's letters end.</summary>
    public required int[] LetterEnds { get; init; }

    public required TermTraits[] Traits { get; init; }

    /// <summary>Where each term's postings begin, and the last one's end.</summary>
    public required int[] PostingStarts { get; init; }

    public required Posting[] Postings { get; init; }

    public required PairTable Pairs { get; init; }

    /// <summary>Queries that can match without any term; only parts of queries are such, when they are explained.</summary>
    public required int[] Unanchored { get; init; }

    public required int[] Code { get; init; }

    /// <summary>Where each query's code begins, and the last one's ends.</summary>
    public required int[] CodeStarts { get; init; }

    /// <summary>How many watches the set was made of.</summary>
    public required int WatchCount { get; init; }

    /// <summary>By query: the complement of its only watch, or where its watches begin in <see cref="SharedWatches"/>.</summary>
    public required int[] FirstWatches { get; init; }

    /// <summary>The watches of queries with several, side by side; each query's last as its complement.</summary>
    public required int[] SharedWatches { get; init; }

    /// <summary>Languages and sources that queries ask for.</summary>
    public required string[] Names { get; init; }

    public required AliasTable Aliases { get; init; }

    public int QueryCount => FirstWatches.Length;

    public int TermCount => Traits.Length;

    /// <summary>Distinguishes a light stem from a Snowball stem that is spelt the same.</summary>
    public static ulong LightKey(ulong stem) => ~stem;

    public ReadOnlySpan<int> CodeOf(int query) => Code.AsSpan(CodeStarts[query]..CodeStarts[query + 1]);

    public WatchRun WatchesOf(int query) => new(SharedWatches, FirstWatches[query]);

    /// <summary>Terms by their stems in the text's language; null where it has no stemmer.</summary>
    public TermTable? StemsFor(AnalyzedText text) =>
        text.Memo is { } memo ? _stems.GetOrAdd(Stemming.PrimaryTag(text.Language), static (_, made) => made.Set.StemAll(made.Memo), (Set: this, Memo: memo)) : null;

    /// <summary>Bytes that the set holds, the stem tables made so far included.</summary>
    public long Bytes =>
        BytesOf(Words) + BytesOf(Prefixes.Table) + (Prefixes.Lengths.Length * 8L) + (Letters.Length * 2L) + (LetterEnds.Length * 4L) + Traits.Length
        + (PostingStarts.Length * 4L) + (Postings.Length * 8L) + BytesOf(Pairs) + (Unanchored.Length * 4L)
        + (Code.Length * 4L) + (CodeStarts.Length * 4L) + (FirstWatches.Length * 4L) + (SharedWatches.Length * 4L)
        + BytesOf(Aliases.ByTerm) + BytesOf(Aliases.ByPair) + Aliases.Bytes
        + _stems.Values.Sum(BytesOf);

    private static long BytesOf(PairTable pairs) => BytesOf(pairs.Table) + (pairs.Filter.Length * 8L);

    private static long BytesOf(TermTable table) => (table.Keys.Length * 8L) + (table.Values.Length * 4L);

    private TermTable StemAll(StemMemo memo)
    {
        var entries = new List<KeyValuePair<ulong, int>>();
        for (var term = 0; term < TermCount; term++)
        {
            if ((Traits[term] & TermTraits.IsStemmed) == 0)
                continue;

            var letters = Letters.AsSpan((term == 0 ? 0 : LetterEnds[term - 1])..LetterEnds[term]);
            var stems = memo.Fresh(letters);
            entries.Add(new(stems.Snowball, term));
            entries.Add(new(LightKey(stems.Light), term));
        }

        return TermTable.Build(entries);
    }
}
