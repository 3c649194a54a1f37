using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;

namespace Ingest.Core.Text;

/// <summary>Words that stand in nearly every text of some language and say nothing of what it is about: Lucene's lists, all languages together.</summary>
internal static class StopWords
{
    private static readonly Lazy<HashSet<ulong>> Hashes = new(() =>
    [
        .. new[]
        {
            ArabicAnalyzer.DefaultStopSet, BulgarianAnalyzer.DefaultStopSet, CatalanAnalyzer.DefaultStopSet, CzechAnalyzer.DefaultStopSet, DanishAnalyzer.DefaultStopSet,
            GermanAnalyzer.DefaultStopSet, GreekAnalyzer.DefaultStopSet, EnglishAnalyzer.DefaultStopSet, SpanishAnalyzer.DefaultStopSet, PersianAnalyzer.DefaultStopSet,
            FinnishAnalyzer.DefaultStopSet, FrenchAnalyzer.DefaultStopSet, GalicianAnalyzer.DefaultStopSet, HindiAnalyzer.DefaultStopSet, HungarianAnalyzer.DefaultStopSet,
            ItalianAnalyzer.DefaultStopSet, DutchAnalyzer.DefaultStopSet, NorwegianAnalyzer.DefaultStopSet, PortugueseAnalyzer.DefaultStopSet, RomanianAnalyzer.DefaultStopSet,
            RussianAnalyzer.DefaultStopSet, SwedishAnalyzer.DefaultStopSet, TurkishAnalyzer.DefaultStopSet,
        }.SelectMany(words => words).Select(HashOf),
    ]);

    /// <param name="word">Folded.</param>
    public static bool Has(ReadOnlySpan<char> word) => Hashes.Value.Contains(TermHash.Of(word));

    private static ulong HashOf(string word)
    {
        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var position = 0;
        return Tokens.Next(word, word.Length, ref position, folded, out _, out var length) ? TermHash.Of(folded[..length]) : 0;
    }
}
