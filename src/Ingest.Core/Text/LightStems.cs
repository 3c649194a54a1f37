using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Ru;

namespace Ingest.Core.Text;

/// <summary>Light stemmers where Lucene has none, or one that parts the forms of words that news are full of. Each shortens a folded word in place and returns its new length.</summary>
internal static class LightStems
{
    /// <summary>With less left of a word, different words would become one.</summary>
    private const int ShortestStem = 4;

    private static readonly SpanishLightStemmer SpanishRules = new();
    private static readonly RussianLightStemmer RussianRules = new();

    /// <summary>Longest first, so that the whole ending is taken off.</summary>
    private static readonly string[] CaseEndings = [.. SlavicEndings.All.Where(ending => ending.Length > 0).OrderByDescending(ending => ending.Length)];

    /// <summary>Savoy's rules leave words of four letters alone; their plural in -s is taken off here (año, años).</summary>
    public static int Spanish(char[] word, int length) =>
        length == ShortestStem && word[3] == 's' && word[2] is 'a' or 'e' or 'o' ? length - 1 : SpanishRules.Stem(word, length);

    /// <summary>Savoy's rules part the cases of nouns in -ея (Корея, Кореи, Корею, Кореей).</summary>
    public static int Russian(char[] word, int length)
    {
        if (length > ShortestStem && word.AsSpan(0, length).EndsWith("еей"))
            return length - 2;

        return length > ShortestStem && word[length - 2] == 'е' && word[length - 1] is 'я' or 'и' or 'е' or 'ю' ? length - 1 : RussianRules.Stem(word, length);
    }

    /// <summary>No stemmer is published for Ukrainian: the case endings are taken off, of nouns and adjectives alike.</summary>
    public static int Ukrainian(char[] word, int length)
    {
        foreach (var ending in CaseEndings)
        {
            if (length - ending.Length >= ShortestStem && word.AsSpan(0, length).EndsWith(ending))
                return length - ending.Length;
        }

        return length;
    }
}
