using System.Diagnostics;
using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    private static readonly TopicClassifier Classifier = TopicClassifier.Load();

    public static TheoryData<string> Pieces =>
    [
        "a", "misil ", "visita a Rusia y misiles de Corea del Norte ", "\u202E\u200B\u202Amisil\u200Dx ", "\uD800", "\uDC00\uD83D ", "導弹", "Putin ", "(((\"", "....", "٣٤ صاروخ ", "𝔪𝔦𝔰𝔦𝔩",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void AMegabyteOfAnythingIsClassifiedInLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var clock = Stopwatch.StartNew();

        foreach (var language in new[] { "es", "ja", "ar" })
            Classifier.Classify(piece, text, language).ShouldNotBeEmpty();

        new LanguageIdentifier().Identify(piece, text, null);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("mi\u200Bsil", "misil")]
    [InlineData("MISIL", "misil")]
    [InlineData("ｍｉｓｉｌ", "misil")]
    [InlineData("mi\u00ADsil", "misil")]
    public void InvisibleCharactersDoNotHideAWord(string written, string plain)
    {
        var sentence = "Corea del Norte lanza un {0} balístico.";

        double Score(string word) => Classifier.Classify("", sentence.Replace("{0}", word, StringComparison.Ordinal), "es").Single(topic => topic.Topic == "arms").Score;

        Score(written).ShouldBe(Score(plain));
    }
}
