using System.Runtime.InteropServices;

namespace Ingest.Core.Text;

/// <summary>
/// A title and a text, read once: where every word and every stem stands. The title's words come first, then a gap that no
/// phrase and no NEAR bridges, then the text's.
/// </summary>
public sealed class AnalyzedText
{
    /// <summary>Wider than the widest NEAR.</summary>
    private const int FieldGap = 1_000;

    private readonly IReadOnlyList<TextToken> _title;
    private readonly IReadOnlyList<TextToken> _text;
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> _sortedWords;

    private AnalyzedText(string title, string text, string language)
    {
        Language = language;
        (_title, _text) = (TextTokens.Of(title), TextTokens.Of(text));
        for (var index = 0; index < _title.Count; index++)
            Add(_title[index].Folded, index);

        for (var index = 0; index < _text.Count; index++)
            Add(_text[index].Folded, TextBegin + index);

        _sortedWords = new Lazy<IReadOnlyList<string>>(() => [.. _positions.Keys.Where(key => key[0] != TermKeys.StemMark).Order(StringComparer.Ordinal)]);
    }

    public string Language { get; }

    /// <summary>Every key that stands in the text.</summary>
    internal IReadOnlyCollection<string> Keys => _positions.Keys;

    /// <summary>Folded words in ordinal order, for prefixes.</summary>
    internal IReadOnlyList<string> SortedWords => _sortedWords.Value;

    private int TextBegin => _title.Count + FieldGap;

    /// <param name="language">BCP 47, or <c>und</c>: then no word is stemmed.</param>
    public static AnalyzedText Of(string title, string text, string language) => new(title, text, language);

    internal IReadOnlyList<int> PositionsOf(string key) => _positions.TryGetValue(key, out var positions) ? positions : [];

    internal bool IsInTitle(int position) => position < _title.Count;

    internal TextSpan SpanOf(int first, int last)
    {
        var (field, tokens, offset) = IsInTitle(first) ? (TextField.Title, _title, 0) : (TextField.Text, _text, TextBegin);
        var start = tokens[first - offset].Start;
        return new TextSpan(field, start, tokens[last - offset].End - start);
    }

    private void Add(string word, int position)
    {
        Post(word, position);
        if (Stemming.Of(word, Language) is { } stem)
            Post(TermKeys.Stem(Language, stem), position);
    }

    private void Post(string key, int position)
    {
        ref var positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, key, out _);
        (positions ??= []).Add(position);
    }
}
