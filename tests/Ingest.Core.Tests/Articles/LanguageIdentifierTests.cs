using Ingest.Core.Articles;
using Ingest.Support;

namespace Ingest.Core.Tests.Articles;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new();

    /// <summary>What Ingest promises to tell.</summary>
    private static readonly HashSet<string> Promised =
        ["es", "en", "ru", "uk", "ko", "ja", "zh", "ar", "fr", "pt", "de", "it", "ca", "gl", "eu", "pl", "tr", "fa", "he", "vi", "id", "nl", "sv", "el", "cs", "ro", "bg", "sr", "hi"];

    [Theory]
    [InlineData("held-out.txt", 0.99)]
    [InlineData("close.txt", 0.97)]
    public void NearlyAllHeadlinesAreTold(string file, double least) => AreTold(file, Promised.Contains, least);

    [Fact]
    public void NinetyNineOfAHundredHeadlinesAreTold() => AreTold("headlines.txt", _ => true, 0.99);

    /// <summary>Two of three Croatian headlines have a word that Serbian does not have; the others could be either.</summary>
    [Theory]
    [InlineData("gl", 0.86)]
    [InlineData("id", 0.97)]
    [InlineData("ms", 0.88)]
    [InlineData("sr", 0.97)]
    [InlineData("hr", 0.6)]
    public void LanguagesAreToldFromTheirNearestOnes(string language, double least)
    {
        AreTold("held-out.txt", language.Equals, least);
        AreTold("close.txt", language.Equals, least);
    }

    [Fact]
    public void WhatTheFeedSaysDecidesWhereNoWordDoes()
    {
        Identifier.Identify("Otvorena nova knjižara u centru grada", "", "hr").Language.ShouldBe("hr");
        Identifier.Identify("Otvorena nova knjižara u centru grada", "", "sr-Latn").Language.ShouldBe("sr");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("12 345 !!!", "")]
    [InlineData("?", "\uD800")]
    public void WhatSaysNothingIsUndetermined(string title, string text) => Identifier.Identify(title, text, "es").ShouldBe(LanguageGuess.Unknown);

    [Fact]
    public void TheFeedsTagDecidesATieOnly()
    {
        Identifier.Identify("Madrid Barcelona", "", "ca").Language.ShouldBe("ca");
        Identifier.Identify("El Gobierno aprueba una subida de las pensiones", "", "en").Language.ShouldBe("es");
        Identifier.Identify("Президент России принял лидера Северной Кореи", "", "uk").Language.ShouldBe("ru");
    }

    [Fact]
    public void TextInTwoScriptsAtOnceSaysSo() =>
        Identifier.Identify("", "The president arrived in the capital Президент прибыл в столицу страны", null).Language.ShouldBe("mul");

    [Fact]
    public void ALatinNameDoesNotChangeTheLanguage() =>
        Identifier.Identify("Компания Rheinmetall получила заказ на снаряды", "", null).Language.ShouldBe("ru");

    /// <param name="isMeant">Of which languages the headlines of the file are looked at.</param>
    /// <param name="least">The share of them whose language is told.</param>
    private static void AreTold(string file, Predicate<string> isMeant, double least)
    {
        var headlines = File.ReadLines(Path.Combine(Repository.Fixtures, "Languages", file))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', 2)).Where(headline => isMeant(headline[0])).ToList();
        var wrong = headlines.Select(headline => (Line: string.Join(' ', headline), Guess: Identifier.Identify(headline[1], "", null).Language, Is: headline[0]))
            .Where(headline => headline.Guess != headline.Is).Select(headline => $"{headline.Line} ({headline.Guess})").ToList();

        (1 - (wrong.Count / (double)headlines.Count)).ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', wrong));
    }
}
