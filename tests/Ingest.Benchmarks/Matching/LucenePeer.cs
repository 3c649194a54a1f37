using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Ingest.Benchmarks.Matching;

/// <summary>
/// Lucene.Net as Luwak and Elasticsearch's percolator use Lucene: every article becomes an index of one document, and only
/// queries are run whose required term it has.
/// </summary>
internal sealed class LucenePeer : IPeer
{
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48, Lucene.Net.Analysis.Util.CharArraySet.Empty);
    private readonly Dictionary<string, List<Query>> _byTerm = new(StringComparer.Ordinal);

    /// <param name="frequencies">In how many of some articles a term stands, to choose the rarest that a query needs.</param>
    public LucenePeer(IEnumerable<Watched> watches, IEnumerable<NewsArticle> frequencies)
    {
        var counts = Count(frequencies);
        foreach (var watch in watches)
            Add(watch, counts);
    }

    public int Match(NewsArticle article)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer)))
            writer.AddDocument([new TextField("title", article.Title, Field.Store.NO), new TextField("text", article.Text, Field.Store.NO), new TextField("all", $"{article.Title}\n{article.Text}", Field.Store.NO)]);

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var collector = new TotalHitCountCollector();
        foreach (var query in Candidates(reader))
            searcher.Search(query, collector);

        return collector.TotalHits;
    }

    private IEnumerable<Query> Candidates(DirectoryReader reader)
    {
        var terms = MultiFields.GetTerms(reader, "all").GetEnumerator();
        while (terms.MoveNext())
        {
            if (!_byTerm.TryGetValue(terms.Term.Utf8ToString(), out var queries))
                continue;

            foreach (var query in queries)
                yield return query;
        }
    }

    private void Add(Watched watch, Dictionary<string, int> counts)
    {
        var words = watch.Words.Select(Analyzed).ToArray();
        var query = QueryOf(watch, words);
        foreach (var anchor in Anchors(watch.Shape, words).Select(choice => choice.MinBy(word => counts.GetValueOrDefault(word))!).Distinct())
        {
            if (!_byTerm.TryGetValue(anchor, out var queries))
                _byTerm[anchor] = queries = [];

            queries.Add(query);
        }
    }

    /// <summary>One of each group is needed.</summary>
    private static IEnumerable<string[]> Anchors(WatchShape shape, string[] words) => shape switch
    {
        WatchShape.Or => words.Select(word => new[] { word }),
        WatchShape.AndOr => [[words[0]]],
        WatchShape.Not => [words[..2]],
        WatchShape.Prefix => [[words[1]]],
        _ => [words],
    };

    private static Query QueryOf(Watched watch, string[] words) => watch.Shape switch
    {
        WatchShape.Phrase => Phrase(words),
        WatchShape.Or => Any(words.Select(word => Term(word))),
        WatchShape.AndOr => All([Term(words[0]), Any([Term(words[1]), Term(words[2])])]),
        WatchShape.Not => Without(All([Term(words[0]), Term(words[1])]), Term(words[2])),
        WatchShape.Prefix => All([new PrefixQuery(new Term("all", watch.Words[0][..Math.Min(5, watch.Words[0].Length)])), Term(words[1])]),
        WatchShape.Near => Near(words, 7, isOrdered: false),
        WatchShape.OrderedNear => Near(words, 4, isOrdered: true),
        WatchShape.CrossingNear => Near(words, 11, isOrdered: false),
        WatchShape.Title => All([Term(words[0], "title"), Term(words[1])]),
        _ => All(words.Select(word => Term(word))),
    };

    private static TermQuery Term(string word, string field = "all") => new(new Term(field, word));

    private static BooleanQuery All(IEnumerable<Query> parts) => Joined(parts, Occur.MUST);

    private static BooleanQuery Any(IEnumerable<Query> parts) => Joined(parts, Occur.SHOULD);

    private static BooleanQuery Joined(IEnumerable<Query> parts, Occur occur)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
            query.Add(part, occur);

        return query;
    }

    private static BooleanQuery Without(BooleanQuery keep, Query drop)
    {
        keep.Add(drop, Occur.MUST_NOT);
        return keep;
    }

    private static PhraseQuery Phrase(string[] words)
    {
        var phrase = new PhraseQuery();
        foreach (var word in words)
            phrase.Add(new Term("all", word));

        return phrase;
    }

    private static SpanNearQuery Near(string[] words, int slop, bool isOrdered) =>
        new([.. words.Select(word => new SpanTermQuery(new Term("all", word)))], slop, isOrdered);

    private Dictionary<string, int> Count(IEnumerable<NewsArticle> articles)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in articles.SelectMany(article => article.Text.Split(' ').Select(word => word.Trim('.', ',')).Distinct(StringComparer.OrdinalIgnoreCase)).Where(word => word.Length > 0).Select(Analyzed))
            counts[word] = counts.GetValueOrDefault(word) + 1;

        return counts;
    }

    private string Analyzed(string word)
    {
        using var stream = _analyzer.GetTokenStream("all", word);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        return stream.IncrementToken() ? term.ToString()! : word;
    }
}
