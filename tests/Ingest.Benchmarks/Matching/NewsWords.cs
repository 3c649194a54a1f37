using System.Globalization;
using Ingest.Support;

namespace Ingest.Benchmarks.Matching;

/// <summary>
/// A vocabulary of 60,000 words with the frequencies of English news: Zipf–Mandelbrot with the constants that fit running text
/// (Montemurro 2001). Common words are those that Ingest's own table of news frequencies has for that share of articles; the
/// long tail is made up of syllables, so that beginnings and endings are shared as those of real words are.
/// </summary>
internal sealed class NewsWords
{
    /// <summary>Words of an article of this length decide in what share of articles a word stands.</summary>
    private const int ArticleLength = 580;

    private const int Count = 60_000;
    private const double Exponent = 1.0;
    private const double Offset = 2.7;

    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "pr", "r", "s", "sh", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
    private static readonly string[] Codas = ["", "", "l", "m", "n", "nd", "r", "rt", "s", "st", "t"];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "er", "ion"];

    private readonly string[] _words;
    private readonly double[] _upTo;

    public NewsWords(Random random)
    {
        _upTo = new double[Count];
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
            _upTo[rank] = sum += 1 / Math.Pow(rank + 1 + Offset, Exponent);

        _words = Name(random);
    }

    public IReadOnlyList<string> ByRank => _words;

    /// <summary>A word as running text brings it.</summary>
    public string Next(Random random) => _words[RankAt(random.NextDouble() * _upTo[^1])];

    /// <summary>A word as people watch for it: by its frequency too, but none of the most common.</summary>
    public string NextWatched(Random random, int firstRank)
    {
        var below = _upTo[firstRank - 1];
        return _words[RankAt(below + (random.NextDouble() * (_upTo[^1] - below)))];
    }

    private int RankAt(double sum)
    {
        var index = Array.BinarySearch(_upTo, sum);
        return Math.Min(index < 0 ? ~index : index, Count - 1);
    }

    private string[] Name(Random random)
    {
        var known = ReadKnown();
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Count)
        {
            var halvings = (int)Math.Round(-Math.Log2(ShareOfArticles(words.Count)));
            words.Add(known.TryGetValue(halvings, out var real) && real.TryDequeue(out var word) ? word : Invent(words.Count, random));
        }

        return [.. words];
    }

    private double ShareOfArticles(int rank)
    {
        var share = (_upTo[rank] - (rank == 0 ? 0 : _upTo[rank - 1])) / _upTo[^1];
        return 1 - Math.Pow(1 - share, ArticleLength);
    }

    /// <summary>Real words of Latin letters by how often an article's share is halved, as Core's table has them.</summary>
    private static Dictionary<int, Queue<string>> ReadKnown() =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Ingest.Core", "Text", "Frequencies", "frequencies.txt"))
            .Select(line => line.Split('\t'))
            .ToDictionary(
                cells => int.Parse(cells[0], CultureInfo.InvariantCulture),
                cells => new Queue<string>(cells[1].Split(' ').Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))));

    /// <summary>Common words are short.</summary>
    private static string Invent(int rank, Random random)
    {
        var syllables = 1 + (int)(Math.Log(rank + 10) / 4.5);
        return string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(random, Onsets) + Pick(random, Vowels) + Pick(random, Codas))) + (rank < 200 ? "" : Pick(random, Endings));
    }

    private static string Pick(Random random, string[] parts) => parts[random.Next(parts.Length)];
}
