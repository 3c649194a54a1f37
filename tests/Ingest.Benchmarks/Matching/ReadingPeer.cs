using Ingest.Core.Text;

namespace Ingest.Benchmarks.Matching;

/// <summary>The floor: an article is folded and cut into words, and nothing else.</summary>
internal sealed class ReadingPeer : IPeer
{
    private readonly AnalyzedText _text = AnalyzedText.Of("", "", "en");

    public int Match(NewsArticle article)
    {
        _text.Read(article.Title, article.Text, "en");
        return 0;
    }
}
