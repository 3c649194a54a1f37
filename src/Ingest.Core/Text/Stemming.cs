using System.Collections.Concurrent;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Tartarus.Snowball.Ext;
using Snowball = Lucene.Net.Tartarus.Snowball.Ext;

namespace Ingest.Core.Text;

/// <summary>The stemmers of the languages that have one: Snowball's (Porter 2001, snowballstem.org) and light ones (Savoy, members.unine.ch/jacques.savoy/clef), as Lucene has them or as <see cref="LightStems"/> mends them.</summary>
internal static class Stemming
{
    private static readonly Dictionary<string, Func<Stemmer>> Stemmers = new(StringComparer.Ordinal)
    {
        ["ar"] = () => new Stemmer(null, new ArabicStemmer().Stem),
        ["bg"] = () => new Stemmer(null, new BulgarianStemmer().Stem),
        ["ca"] = () => new Stemmer(new CatalanStemmer(), null),
        ["cs"] = () => new Stemmer(null, new CzechStemmer().Stem),
        ["da"] = () => new Stemmer(new DanishStemmer(), null),
        ["de"] = () => new Stemmer(new Snowball.GermanStemmer(), new GermanLightStemmer().Stem),
        ["el"] = () => new Stemmer(null, new GreekStemmer().Stem),
        ["en"] = () => new Stemmer(new EnglishStemmer(), new EnglishMinimalStemmer().Stem),
        ["es"] = () => new Stemmer(new SpanishStemmer(), LightStems.Spanish),
        ["eu"] = () => new Stemmer(new BasqueStemmer(), null),
        ["fi"] = () => new Stemmer(new FinnishStemmer(), new FinnishLightStemmer().Stem),
        ["fr"] = () => new Stemmer(new Snowball.FrenchStemmer(), new FrenchLightStemmer().Stem),
        ["gl"] = () => new Stemmer(null, new GalicianStemmer().Stem),
        ["hi"] = () => new Stemmer(null, new HindiStemmer().Stem),
        ["hu"] = () => new Stemmer(new HungarianStemmer(), new HungarianLightStemmer().Stem),
        ["id"] = () => new Stemmer(null, (word, length) => new IndonesianStemmer().Stem(word, length, stemDerivational: false)),
        ["it"] = () => new Stemmer(new ItalianStemmer(), new ItalianLightStemmer().Stem),
        ["lv"] = () => new Stemmer(null, new LatvianStemmer().Stem),
        ["nl"] = () => new Stemmer(new DutchStemmer(), null),
        ["no"] = () => new Stemmer(new NorwegianStemmer(), new NorwegianLightStemmer(NorwegianStandard.BOKMAAL).Stem),
        ["pt"] = () => new Stemmer(new Snowball.PortugueseStemmer(), new PortugueseLightStemmer().Stem),
        ["ro"] = () => new Stemmer(new RomanianStemmer(), null),
        ["ru"] = () => new Stemmer(new RussianStemmer(), LightStems.Russian),
        ["sv"] = () => new Stemmer(new SwedishStemmer(), new SwedishLightStemmer().Stem),
        ["tr"] = () => new Stemmer(new TurkishStemmer(), null),
        ["uk"] = () => new Stemmer(null, LightStems.Ukrainian),
    };

    private static readonly ConcurrentDictionary<string, StemMemo> Memos = new(StringComparer.Ordinal);

    /// <summary>Languages that have a stemmer, as BCP 47 tags.</summary>
    public static IReadOnlyCollection<string> Languages => Stemmers.Keys;

    /// <param name="language">BCP 47; what follows the language itself does not count.</param>
    /// <returns>Null where the language has no stemmer: its words are as they are.</returns>
    public static StemMemo? For(string language)
    {
        var primary = PrimaryTag(language);
        return Stemmers.TryGetValue(primary, out var create) ? Memos.GetOrAdd(primary, static (_, create) => new StemMemo(create()), create) : null;
    }

    /// <summary><c>es</c> of <c>es-MX</c>; both written languages of Norway are <c>no</c>.</summary>
    public static string PrimaryTag(string language)
    {
        var hyphen = language.IndexOf('-', StringComparison.Ordinal);
        var primary = hyphen < 0 ? language : language[..hyphen];
        return primary is "nb" or "nn" ? "no" : primary;
    }
}
