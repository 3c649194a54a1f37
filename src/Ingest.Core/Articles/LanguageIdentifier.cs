using System.Text;

namespace Ingest.Core.Articles;

/// <summary>
/// Says which language a text is in: its script first, then the n-grams of its words, then words that tell neighbours apart.
/// Small on purpose (2.5 MB of tables, microseconds a headline), since it runs for every article.
/// </summary>
public sealed class LanguageIdentifier
{
    /// <summary>The beginning of a text is enough; more would only cost time.</summary>
    private const int SampleLength = 600;

    /// <summary>Words beyond this length are addresses and codes.</summary>
    private const int LongestWord = 40;

    /// <summary>What the feed's own tag is worth: it decides a tie, not more.</summary>
    private const int HintWeight = 120;

    /// <summary>A lead of this share of the score leaves little doubt.</summary>
    private const double SureLead = 0.12;

    /// <summary>Fewer letters than this say nothing.</summary>
    private const int FewestLetters = 3;

    private static readonly Dictionary<Script, string> ByScriptAlone = new()
    {
        [Script.Han] = "zh",
        [Script.Kana] = "ja",
        [Script.Hangul] = "ko",
        [Script.Greek] = "el",
        [Script.Hebrew] = "he",
        [Script.Thai] = "th",
        [Script.Georgian] = "ka",
        [Script.Armenian] = "hy",
        [Script.Bengali] = "bn",
        [Script.Tamil] = "ta",
        [Script.Telugu] = "te",
        [Script.Gujarati] = "gu",
        [Script.Gurmukhi] = "pa",
        [Script.Kannada] = "kn",
        [Script.Malayalam] = "ml",
        [Script.Oriya] = "or",
        [Script.Sinhala] = "si",
        [Script.Ethiopic] = "am",
        [Script.Burmese] = "my",
        [Script.Khmer] = "km",
        [Script.Lao] = "lo",
    };

    private static readonly HashSet<string> InCyrillic = ["be", "bg", "ru", "sr", "uk"];
    private static readonly HashSet<string> InArabic = ["ar", "fa", "ku", "ur"];
    private static readonly HashSet<string> InDevanagari = ["hi", "mr"];

    /// <summary>Serbian is written in two scripts; in this one its n-grams are the Croatian ones.</summary>
    private const string LatinSerbian = "sr-Latn";

    /// <summary>
    /// Languages without n-grams of their own: they begin with a share of what speaks for their nearest relatives, and are told by
    /// their words. Galician is as near to Portuguese as to Spanish; a text of either of those is much nearer to one than to the other.
    /// </summary>
    private static readonly (string Language, string[] Nearest, double Share)[] Relatives =
        [("gl", ["pt", "es"], 0.51), ("id", ["ms"], 1), (LatinSerbian, ["hr"], 1)];

    private readonly LanguageNgrams _ngrams;
    private readonly LanguageMarkers _markers;
    private readonly string[] _languages;
    private readonly Script[] _scripts;

    /// <summary>By index.</summary>
    private readonly (int Language, int[] Nearest, double Share)[] _relatives;

    /// <summary>What each is called: of a language in two scripts both the same.</summary>
    private readonly string[] _names;

    public LanguageIdentifier()
    {
        _ngrams = LanguageNgrams.Load();
        _languages = [.. _ngrams.Languages, .. Relatives.Select(relative => relative.Language)];
        _markers = LanguageMarkers.Load(_languages);
        _scripts = [.. _languages.Select(ScriptOf)];
        _relatives = Array.ConvertAll(Relatives, relative => (IndexOf(relative.Language), Array.ConvertAll(relative.Nearest, IndexOf), relative.Share));
        _names = [.. _languages.Select(language => language.Split('-')[0])];
    }

    /// <param name="title">May be empty.</param>
    /// <param name="text">Plain text; its beginning is read.</param>
    /// <param name="hint">What the publisher says (BCP 47), or null. It is evidence, not truth.</param>
    public LanguageGuess Identify(string title, string text, string? hint)
    {
        var sample = Sample(title, text);
        var counts = ScriptCounts.Of(sample);
        if (counts.Total < FewestLetters)
            return LanguageGuess.Unknown;

        var (first, letters, second, secondLetters) = counts.Leading();
        var share = (double)letters / counts.Total;
        if (secondLetters * 5 >= letters * 4)
            return new LanguageGuess("mul", share);

        if (ByScriptAlone.TryGetValue(first, out var language))
            return new LanguageGuess(language, share);

        var guess = ByWords(sample, first, hint);
        return guess with { Confidence = guess.Confidence * share };
    }

    private LanguageGuess ByWords(ReadOnlySpan<char> sample, Script script, string? hint)
    {
        Span<int> totals = stackalloc int[_languages.Length];
        Span<int> marks = stackalloc int[_languages.Length];
        totals.Clear();
        marks.Clear();
        if (!AddWords(sample, script, totals, marks))
            return LanguageGuess.Unknown;

        AddRelatives(totals);
        for (var language = 0; language < totals.Length; language++)
            totals[language] += marks[language];

        AddHint(hint, totals);
        return Best(totals, script);
    }

    /// <param name="totals">Of the n-grams.</param>
    /// <param name="marks">Of the telling words.</param>
    /// <returns>Whether anything was known.</returns>
    private bool AddWords(ReadOnlySpan<char> sample, Script script, Span<int> totals, Span<int> marks)
    {
        Span<char> word = stackalloc char[LongestWord];
        Span<byte> bytes = stackalloc byte[LongestWord * 3];
        var seen = new HashSet<int>(256);
        var (length, known) = (0, 0);
        for (var at = 0; at <= sample.Length; at++)
        {
            var character = at < sample.Length ? sample[at] : ' ';
            if (ScriptCounts.ScriptOf(character) == script || (length > 0 && char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                if (length < LongestWord)
                    word[length++] = char.ToLowerInvariant(character);

                continue;
            }

            if (length > 0)
                known += AddWord(word[..length], bytes, totals, marks, seen);

            length = 0;
        }

        return known > 0;
    }

    private int AddWord(ReadOnlySpan<char> word, Span<byte> bytes, Span<int> totals, Span<int> marks, HashSet<int> seen)
    {
        // Beside the n-grams' indexes, which are not negative.
        var isNew = seen.Add(string.GetHashCode(word, StringComparison.Ordinal) | int.MinValue);
        var known = isNew ? _markers.Add(word, marks) : 0;
        var written = Encoding.UTF8.GetBytes(word, bytes);
        return known + _ngrams.Add(bytes[..written], totals, seen);
    }

    private void AddRelatives(Span<int> totals)
    {
        foreach (var (language, nearest, share) in _relatives)
        {
            var sum = 0;
            foreach (var relative in nearest)
                sum += totals[relative];

            // With no word to tell by, the one that has more speakers.
            totals[language] += (int)(sum * share) + 1;
        }
    }

    private void AddHint(string? hint, Span<int> totals)
    {
        var language = hint?.Split('-', '_')[0].ToLowerInvariant();
        for (var index = 0; index < totals.Length; index++)
        {
            if (_names[index] == language)
                totals[index] += HintWeight;
        }
    }

    private LanguageGuess Best(ReadOnlySpan<int> totals, Script script)
    {
        var (best, next) = (-1, -1);
        for (var language = 0; language < totals.Length; language++)
        {
            if (_scripts[language] != script)
                continue;

            if (best < 0 || totals[language] > totals[best])
                (best, next) = (language, best);
            else if (next < 0 || totals[language] > totals[next])
                next = language;
        }

        if (best < 0 || totals[best] <= 0)
            return LanguageGuess.Unknown;

        var lead = 1 - (double)Math.Max(0, totals[next]) / totals[best];
        return new LanguageGuess(_names[best], Math.Round(0.5 + 0.5 * Math.Min(1, lead / SureLead), 3));
    }

    private int IndexOf(string language) => Array.IndexOf(_languages, language);

    private static Script ScriptOf(string language) =>
        InCyrillic.Contains(language) ? Script.Cyrillic
        : InArabic.Contains(language) ? Script.Arabic
        : InDevanagari.Contains(language) ? Script.Devanagari
        : Script.Latin;

    private static ReadOnlySpan<char> Sample(string title, string text)
    {
        if (text.StartsWith(title, StringComparison.Ordinal))
            return text.AsSpan(0, Math.Min(text.Length, SampleLength));

        var both = $"{title}\n{text.AsSpan(0, Math.Min(text.Length, SampleLength))}";
        return both.AsSpan(0, Math.Min(both.Length, SampleLength));
    }
}
