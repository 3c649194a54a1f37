using System.Diagnostics;
using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    /// <summary>A machine that is busy at one may be free at another.</summary>
    private const int Attempts = 5;

    private static readonly TopicClassifier Classifier = TopicClassifier.Load();
    private static readonly LanguageIdentifier Identifier = new();

    public static TheoryData<string> Pieces =>
    [
        "a", "misil ", "visita a Rusia y misiles de Corea del Norte ", "\u202E\u200B\u202Amisil\u200Dx ", "\uD800", "\uDC00\uD83D ", "導弹", "Putin ", "(((\"", "....", "٣٤ صاروخ ", "𝔪𝔦𝔰𝔦𝔩",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void AMegabyteOfAnythingIsClassifiedInLinearTime(string piece)
    {
        Cost(piece, Length / 64);

        // Eight times is linear, sixty-four the square; the rest is the machine's other work, which only ever adds.
        Enumerable.Range(0, Attempts).ShouldContain(_ => Cost(piece, Length) / Math.Max(Cost(piece, Length / 8), 1) < 30, piece);
    }

    private static double Cost(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var begun = Stopwatch.GetTimestamp();
        foreach (var language in new[] { "es", "ja", "ar" })
            Classifier.Classify(piece, text, language).ShouldNotBeEmpty();

        Identifier.Identify(piece, text, null);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
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
