namespace Ingest.Benchmarks.Matching;

/// <summary>Watches with every operator in the mix, such that a million of them bring about 2,000 hits an article.</summary>
internal sealed class WatchWorkload
{
    /// <summary>Rank below which nobody watches for a word alone: it stands in more than one of three hundred articles.</summary>
    private const int FirstAlone = 18_000;

    /// <summary>Rank below which nobody uses a word in a combination.</summary>
    private const int FirstTogether = 300;

    private static readonly (WatchShape Shape, int Percent)[] Mix =
    [
        (WatchShape.Word, 20), (WatchShape.TwoWords, 18), (WatchShape.ThreeWords, 5), (WatchShape.Phrase, 18), (WatchShape.Or, 8), (WatchShape.AndOr, 6),
        (WatchShape.Not, 5), (WatchShape.Prefix, 4), (WatchShape.Near, 5), (WatchShape.OrderedNear, 2), (WatchShape.Exact, 2), (WatchShape.Title, 2),
        (WatchShape.CrossingNear, 1), (WatchShape.Language, 1), (WatchShape.Source, 1), (WatchShape.Topic, 1), (WatchShape.Entity, 1),
    ];

    private readonly NewsWords _words;
    private readonly Random _random;

    public WatchWorkload(int seed)
    {
        _random = new Random(seed);
        _words = new NewsWords(_random);
    }

    public IReadOnlyList<NewsArticle> Articles(int count) => [.. Enumerable.Range(0, count).Select(_ => NewsArticle.Write(_words, _random))];

    public IEnumerable<Watched> Watches(int count)
    {
        // Phrases are what stands side by side in other articles.
        var sources = Articles(400).Select(article => article.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',').ToLowerInvariant()).ToArray()).ToArray();
        for (var index = 0; index < count; index++)
            yield return Watch(ShapeOf(_random.Next(100)), sources);
    }

    /// <summary>Plain words, each once, for what knows nothing else.</summary>
    public IReadOnlyList<string> Keywords(int count) => [.. _words.ByRank.Skip(FirstTogether).Take(count)];

    private Watched Watch(WatchShape shape, string[][] sources) => new(shape, shape switch
    {
        WatchShape.Word or WatchShape.Topic or WatchShape.Entity => [Alone()],
        WatchShape.Phrase => Phrase(sources),
        WatchShape.Or => [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Alone())],
        WatchShape.AndOr or WatchShape.Not or WatchShape.ThreeWords => [Together(), Together(), Together()],
        _ => [Together(), Together()],
    });

    private string Alone() => _words.NextWatched(_random, FirstAlone);

    private string Together() => _words.NextWatched(_random, FirstTogether);

    private string[] Phrase(string[][] sources)
    {
        var source = sources[_random.Next(sources.Length)];
        var first = _random.Next(source.Length - 3);
        return source[first..(first + _random.Next(2, 4))];
    }

    private static WatchShape ShapeOf(int percent)
    {
        foreach (var (shape, share) in Mix)
        {
            percent -= share;
            if (percent < 0)
                return shape;
        }

        return WatchShape.Word;
    }
}
