using System.Text;
using Ingest.Core.Emails;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Emails;

public sealed class ExcerptsTests
{
    [Theory]
    [InlineData("Primero pasó algo. Luego llegaron drones. Al final nada.", "drones", "Luego llegaron *drones*.")]
    [InlineData("El Sr. Pérez compró drones.", "drones", "El Sr. Pérez compró *drones*.")]
    [InlineData("대통령이 방문했다. 무인기를 시험했다.", "무인기", "*무인기*를 시험했다.")]
    [InlineData("首相は訪問した。無人機を視察した。", "無人機", "*無人機*を視察した。")]
    [InlineData("وصل الوزير. شاهد طائرات مسيرة.", "مسيرة", "شاهد طائرات *مسيرة*.")]
    [InlineData("Сначала был визит. Потом дроны.", "дроны", "Потом *дроны*.")]
    public void ShowsTheSentenceAroundAMatch(string text, string match, string expected) =>
        Excerpts.Of(text, [SpanOf(text, match)], most: 4).ShouldHaveSingleItem().Plain.ShouldBe(expected);

    [Fact]
    public void ShowsTwoMatchesOfOneSentenceTogether()
    {
        const string text = "Un chaleco y cinco drones.";

        Excerpts.Of(text, [SpanOf(text, "drones"), SpanOf(text, "chaleco")], most: 4).ShouldHaveSingleItem().Plain.ShouldBe("Un *chaleco* y cinco *drones*.");
    }

    [Fact]
    public void JoinsMatchesThatOverlap()
    {
        const string text = "Un chaleco antibalas.";

        Excerpts.Of(text, [SpanOf(text, "chaleco"), SpanOf(text, "chaleco antibalas")], most: 4).Single().Plain.ShouldBe("Un *chaleco antibalas*.");
    }

    [Fact]
    public void CutsAnOverlongSentenceAroundTheMatch()
    {
        var text = string.Concat(Enumerable.Repeat("palabra ", 200)) + "drones " + string.Concat(Enumerable.Repeat("palabra ", 200));

        var plain = Excerpts.Of(text, [SpanOf(text, "drones")], most: 4).Single().Plain;

        plain.ShouldStartWith("…");
        plain.ShouldEndWith("…");
        plain.ShouldContain("*drones*");
        plain.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void ShowsNoMoreThanAskedFor()
    {
        var text = string.Concat(Enumerable.Repeat("Hay drones. ", 50));
        var spans = Enumerable.Range(0, 50).Select(index => new TextSpan(TextField.Text, (index * 12) + 4, 6));

        Excerpts.Of(text, spans, most: 4).Count.ShouldBe(4);
    }

    [Fact]
    public void PrefersASentenceWithAWordThatNoneBeforeItHas()
    {
        const string text = "Hay drones. Más drones. Otros drones. Y un chaleco.";
        var spans = new[] { SpanOf(text, "drones"), new TextSpan(TextField.Text, 16, 6), new TextSpan(TextField.Text, 30, 6), SpanOf(text, "chaleco") };

        Excerpts.Of(text, spans, most: 2).Select(excerpt => excerpt.Plain).ShouldBe(["Hay *drones*.", "Y un *chaleco*."]);
    }

    [Fact]
    public void CutsNoSurrogatePairApart()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 400)) + " drones " + string.Concat(Enumerable.Repeat("😀", 400));

        var plain = Excerpts.Of(text, [SpanOf(text, "drones")], most: 1).Single().Plain;

        plain.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
    }

    [Fact]
    public void SurvivesSpansThatPointOutsideTheText() =>
        Excerpts.Of("corto", [new TextSpan(TextField.Text, 3, 40), new TextSpan(TextField.Text, -1, 2)], most: 4).ShouldBeEmpty();

    private static TextSpan SpanOf(string text, string match) => new(TextField.Text, text.IndexOf(match, StringComparison.Ordinal), match.Length);
}
