namespace Ingest.Core.Text;

/// <summary>The keys by which words are found: the folded word itself, and a stem marked with its language.</summary>
internal static class TermKeys
{
    /// <summary>No folded word begins with it.</summary>
    public const char StemMark = '~';

    public static string Stem(string language, string stem) => $"{StemMark}{language}:{stem}";

    /// <summary>Every key under which a text in any language may have this word.</summary>
    public static IEnumerable<string> Of(string word, bool isExact)
    {
        yield return word;
        if (isExact)
            yield break;

        foreach (var language in Stemming.Languages)
            yield return Stem(language, Stemming.Of(word, language)!);
    }
}
