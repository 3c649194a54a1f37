using Ingest.Core.Text;

namespace Ingest.Core.Matching.Compiled;

/// <summary>The terms that the queries of a set speak of, numbered, while the set is built.</summary>
internal sealed class TermList
{
    /// <summary>Keeps topics apart from words that are spelt the same.</summary>
    private const ulong TopicSalt = 0xA24BAED4963EE407;

    private readonly Dictionary<(TermKind Kind, ulong Hash), int> _numbers = [];
    private readonly List<KeyValuePair<ulong, int>> _words = [];
    private readonly List<KeyValuePair<ulong, int>> _prefixes = [];
    private readonly ulong[] _prefixLengths = PrefixTable.NoLengths();
    private readonly List<char> _letters = [];
    private readonly List<int> _letterEnds = [];
    private readonly List<float> _shares = [];
    private readonly List<TermTraits> _traits = [];

    public int Count => _traits.Count;

    public TermTable Words() => TermTable.Build(_words);

    public PrefixTable Prefixes() => new(TermTable.Build(_prefixes), _prefixLengths);

    public TermTraits[] Traits() => [.. _traits];

    /// <summary>The letters of the stemmed terms, one after the other, and where each term's end.</summary>
    public (char[] Letters, int[] Ends) Letters() => ([.. _letters], [.. _letterEnds]);

    public static ulong KeyOfTopic(string topic) => TermHash.Of(topic.ToLowerInvariant()) ^ TopicSalt;

    public double ShareOf(int term) => _shares[term];

    public void Mark(int term, TermTraits traits) => _traits[term] |= traits;

    /// <param name="isNew">Whether the set did not know it before.</param>
    public int NumberOf(QueryNode.Term term, out bool isNew)
    {
        var hash = term.Hash;
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (term.Kind, hash), out var exists);
        isNew = !exists;
        if (isNew)
            number = Add(term, hash);

        return number;
    }

    private int Add(QueryNode.Term term, ulong hash)
    {
        var number = Count;
        switch (term.Kind)
        {
            case TermKind.Prefix:
                _prefixes.Add(new(hash, number));
                PrefixTable.Note(term.Text, _prefixLengths);
                break;
            case TermKind.Cased:
                foreach (var ending in SlavicEndings.All)
                    _words.Add(new(TermHash.Of(term.Text + ending), number));
                break;
            case TermKind.Topic:
                _words.Add(new(KeyOfTopic(term.Text), number));
                break;
            case TermKind.Word or TermKind.Exact:
                _words.Add(new(hash, number));
                break;
        }

        var isStemmed = term.Kind == TermKind.Word;
        if (isStemmed)
            _letters.AddRange(term.Text.AsSpan());

        _letterEnds.Add(_letters.Count);
        _shares.Add((float)QueryShares.OfTerm(term with { IsInTitle = false }));
        _traits.Add(isStemmed ? TermTraits.IsStemmed : term.Kind == TermKind.Entity ? TermTraits.IsEntity : TermTraits.None);
        return number;
    }
}
