using Ingest.Core.Articles;
using Ingest.Support;

namespace Ingest.Core.Tests.Articles;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new();

    [Fact]
    public void NinetyNineOfAHundredHeadlinesAreTold()
    {
        var headlines = File.ReadLines(Path.Combine(Repository.Fixtures, "Languages", "headlines.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ', 2)).ToList();

        var wrong = headlines.Where(headline => Identifier.Identify(headline[1], "", null).Language != headline[0]).Select(headline => string.Join(' ', headline)).ToList();

        wrong.Count.ShouldBeLessThanOrEqualTo(headlines.Count / 100, string.Join('\n', wrong));
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
}
