using System.Globalization;
using System.Text;

namespace Ingest.Core.Text;

/// <summary>
/// In what share of news articles a word stands, roughly: it decides which word of a query is looked for first, and how many mails a
/// watch would bring. Made by Frequencies/build-frequencies.mjs; it only has to tell common words from rare ones.
/// </summary>
internal static class WordFrequencies
{
    /// <summary>The share of a word that is not in the table.</summary>
    private const double RareShare = 1 / 400.0;

    /// <summary>The share of a character of an unspaced script, which stands in many words.</summary>
    private const double SingleShare = 1 / 16.0;

    private static readonly Dictionary<ulong, byte> Halvings = Read();

    /// <param name="word">Folded.</param>
    /// <returns>From 0, never, to 1, in every article.</returns>
    public static double ShareOf(ReadOnlySpan<char> word) =>
        Halvings.TryGetValue(TermHash.Of(word), out var halvings) ? 1.0 / (1 << halvings)
        : Tokens.IsSingle(word[0]) ? SingleShare
        : RareShare;

    private static Dictionary<ulong, byte> Read()
    {
        var table = new Dictionary<ulong, byte>();
        using var reader = new StreamReader(typeof(WordFrequencies).Assembly.GetManifestResourceStream("Text.frequencies.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            Read(line.AsSpan(tab + 1), byte.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture), table);
        }

        return table;
    }

    private static void Read(ReadOnlySpan<char> words, byte halvings, Dictionary<ulong, byte> table)
    {
        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var position = 0;
        while (Tokens.Next(words, words.Length, ref position, folded, out _, out var length))
            table.TryAdd(TermHash.Of(folded[..length]), halvings);
    }
}
