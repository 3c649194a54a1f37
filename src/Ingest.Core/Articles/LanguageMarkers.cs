using System.Text;

namespace Ingest.Core.Articles;

/// <summary>Words that tell close languages apart (Languages/markers.txt), looked up by the span of a word without copying it.</summary>
internal sealed class LanguageMarkers
{
    private const int EndingLength = 3;

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _languagesByWord;

    private LanguageMarkers(Dictionary<string, int[]> languagesByWord) =>
        _languagesByWord = languagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="languages">The languages there are; a word's languages are indexes into it.</param>
    public static LanguageMarkers Load(IReadOnlyList<string> languages)
    {
        using var stream = typeof(LanguageMarkers).Assembly.GetManifestResourceStream("Languages.markers.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs =
            from line in reader.ReadToEnd().Split('\n')
            where line.Contains(':', StringComparison.Ordinal) && !line.StartsWith('#')
            let language = languages.Index().First(known => known.Item == line[..line.IndexOf(':', StringComparison.Ordinal)]).Index
            from word in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()
            group language by word;
        return new LanguageMarkers(pairs.ToDictionary(pair => pair.Key, pair => pair.ToArray(), StringComparer.Ordinal));
    }

    public ReadOnlySpan<int> LanguagesOf(scoped ReadOnlySpan<char> word) =>
        _languagesByWord.TryGetValue(word, out var languages) ? languages : [];

    public ReadOnlySpan<int> LanguagesOfEnding(ReadOnlySpan<char> word)
    {
        if (word.Length <= EndingLength)
            return [];

        Span<char> ending = ['-', .. word[^EndingLength..]];
        return LanguagesOf(ending);
    }
}
