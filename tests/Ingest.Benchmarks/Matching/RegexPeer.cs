using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Matching;

/// <summary>One regular expression a keyword or phrase, as people begin; the other shapes count as the words they need.</summary>
internal sealed class RegexPeer(IEnumerable<Watched> watches) : IPeer
{
    private readonly Regex[][] _watches = [.. watches.Select(watch => watch.Shape == WatchShape.Phrase ? [Of(string.Join(@"\W+", watch.Words))] : watch.Words.Select(Of).ToArray())];

    public int Match(NewsArticle article) => _watches.Count(words => Array.TrueForAll(words, word => word.IsMatch(article.Text) || word.IsMatch(article.Title)));

    private static Regex Of(string words) => new($@"\b{words}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
