using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Ingest.Core.Text;

/// <summary>
/// Snowball's stems (Porter 2001, snowballstem.org), by language, from a bounded memo: a stemmer costs some 300 ns a word,
/// the memo a hundredth of it. A language without a stemmer leaves words as they are.
/// </summary>
public static class Stemming
{
    /// <summary>Words of a news language that ever matter number some hundred thousand; past this the memo begins anew.</summary>
    private const int MemoSize = 200_000;

    private static readonly Dictionary<string, Func<SnowballProgram>> Programs = new(StringComparer.Ordinal)
    {
        ["ca"] = () => new CatalanStemmer(),
        ["da"] = () => new DanishStemmer(),
        ["de"] = () => new GermanStemmer(),
        ["en"] = () => new EnglishStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["eu"] = () => new BasqueStemmer(),
        ["fi"] = () => new FinnishStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["hu"] = () => new HungarianStemmer(),
        ["it"] = () => new ItalianStemmer(),
        ["nl"] = () => new DutchStemmer(),
        ["no"] = () => new NorwegianStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["ro"] = () => new RomanianStemmer(),
        ["ru"] = () => new RussianStemmer(),
        ["sv"] = () => new SwedishStemmer(),
        ["tr"] = () => new TurkishStemmer(),
    };

    private static readonly ConcurrentDictionary<(string Language, string Word), string> Memo = new();

    /// <summary>Languages that have a stemmer, as BCP 47 tags.</summary>
    public static IReadOnlyCollection<string> Languages => Programs.Keys;

    /// <param name="word">Folded.</param>
    /// <returns>The stem, or null where the language has no stemmer.</returns>
    public static string? Of(string word, string language)
    {
        if (!Programs.TryGetValue(language, out var program))
            return null;

        if (Memo.Count > MemoSize)
            Memo.Clear();

        return Memo.GetOrAdd((language, word), static (key, create) => Stem(create(), key.Word), program);
    }

    private static string Stem(SnowballProgram program, string word)
    {
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    }
}
