using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Benchmarks.Matching;

/// <summary>What is measured: the text is read and matched in buffers that are used again.</summary>
internal sealed class IngestPeer(QuerySet set) : IPeer
{
    private static readonly MatchContext Context = new("en", ["arms"], "The Herald");

    private readonly AnalyzedText _text = AnalyzedText.Of("", "", "en");
    private readonly List<int> _found = new(10_000);

    public int Match(NewsArticle article)
    {
        _text.Read(article.Title, article.Text, "en");
        _found.Clear();
        set.Find(_text, Context, _found);
        return _found.Count;
    }
}
