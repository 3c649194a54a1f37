using System.Text;

namespace Ingest.Core.Articles;

/// <summary>Words, and endings and pieces of words, that tell close languages apart (Languages/markers.txt), looked up by the span of a word without copying it.</summary>
internal sealed class LanguageMarkers
{
    private const int PieceLength = 3;

    /// <summary>What an ending is written behind, and a piece.</summary>
    private const char Ending = '-', Piece = '*';

    /// <summary>What a mark is worth that several languages share, and one of a language's own, in the scale of one n-gram (53 to 260).</summary>
    private const int SharedWeight = 75, OwnWeight = 220;

    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _languagesByKey;

    private LanguageMarkers(Dictionary<string, int[]> languagesByKey) =>
        _languagesByKey = languagesByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="languages">The languages there are; a word's languages are indexes into it.</param>
    public static LanguageMarkers Load(IReadOnlyList<string> languages)
    {
        using var stream = typeof(LanguageMarkers).Assembly.GetManifestResourceStream("Languages.markers.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var alone = languages.Index().ToDictionary(language => language.Item, language => new[] { language.Index }, StringComparer.Ordinal);
        var languagesByKey = new Dictionary<string, int[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var language = alone[line[..colon]];
            foreach (var key in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                languagesByKey[key] = languagesByKey.TryGetValue(key, out var known) ? [.. known, .. language] : language;
        }

        return new LanguageMarkers(languagesByKey);
    }

    /// <summary>Adds what a word, its ending and its pieces are worth to each language that has them.</summary>
    /// <returns>How many of them tell.</returns>
    public int Add(ReadOnlySpan<char> word, Span<int> marks)
    {
        var count = AddKey(word, marks);
        if (word.Length <= PieceLength)
            return count;

        Span<char> key = [Ending, .. word[^PieceLength..]];
        count += AddKey(key, marks);
        key[0] = Piece;
        for (var start = 0; start <= word.Length - PieceLength; start++)
        {
            word.Slice(start, PieceLength).CopyTo(key[1..]);
            count += AddKey(key, marks);
        }

        return count;
    }

    private int AddKey(ReadOnlySpan<char> key, Span<int> marks)
    {
        if (!_languagesByKey.TryGetValue(key, out var languages))
            return 0;

        foreach (var language in languages)
            marks[language] += languages.Length == 1 ? OwnWeight : SharedWeight;

        return languages.Length;
    }
}
