using Ingest.Core.Articles;

namespace Ingest.Core.Tests.Articles;

public sealed class ArticlePageTests
{
    private static readonly Uri Address = new("https://news.example/a?utm_source=x");
    private static readonly string Body = string.Join(' ', Enumerable.Repeat("El ministro llegó el martes a Lima para una visita oficial de tres días.", 12));

    [Fact]
    public void JsonLdSaysTitleBylineDateAndText()
    {
        var html = $$"""
            <html lang="es-PE"><head><title>Otro | Diario</title><link rel="canonical" href="/a">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Visita a Lima","author":[{"name":"Ana Ruiz"},{"name":"Luis Paz"}],"datePublished":"2023-09-18T10:00:00+02:00","articleBody":"{{Body}}"}]}</script>
            </head><body><nav>Inicio Mundo</nav><p>Para seguir leyendo, suscríbase.</p></body></html>
            """;

        var article = ArticleText.OfPage(html, Address);

        article.Title.ShouldBe("Visita a Lima");
        article.Byline.ShouldBe("Ana Ruiz, Luis Paz");
        article.Published.ShouldBe(new DateTimeOffset(2023, 9, 18, 8, 0, 0, TimeSpan.Zero));
        article.Language.ShouldBe("es-PE");
        article.Text.ShouldBe(Body);
        article.Link.ShouldBe(new Uri("https://news.example/a"));
    }

    [Fact]
    public void WithoutMetadataTheReadablePartIsTheText()
    {
        var html = $"<html><head><title>Visita a Lima</title></head><body><nav><a href='/'>Inicio</a></nav><article><h1>Visita a Lima</h1><p>{Body}</p><p>{Body}</p></article><footer>Todos los derechos</footer></body></html>";

        var article = ArticleText.OfPage(html, Address);

        article.Title.ShouldBe("Visita a Lima");
        article.Text.ShouldContain(Body);
        article.Text.ShouldNotContain("derechos");
    }

    [Theory]
    [InlineData("", "Por Ana Ruiz")]
    [InlineData("<meta name='author' content='Ana Ruiz'>", "Ana Ruiz")]
    public void TheBylineAboveTheTextIsNoPartOfIt(string meta, string byline)
    {
        const string first = "El ministro llegó el martes a Lima para una visita oficial de tres días.";
        var html = $"<html><head><title>Visita a Lima</title>{meta}</head><body><article><h1>Visita a Lima</h1><p class='byline'>Por Ana Ruiz</p><p>{first}</p><p>Ana Ruiz acompañó al ministro.</p></article></body></html>";

        var article = ArticleText.OfPage(html, Address);

        article.Byline.ShouldBe(byline);
        article.Text.ShouldBe($"{first}\nAna Ruiz acompañó al ministro.");
    }

    [Fact]
    public void BrokenJsonLdIsPassedOver()
    {
        var html = $"<html><head><meta property='og:title' content='Visita'><script type='application/ld+json'>{{broken</script></head><body><article><p>{Body}</p></article></body></html>";

        ArticleText.OfPage(html, Address).Title.ShouldBe("Visita");
    }

    [Fact]
    public void APageNestedWithoutEndIsReadAllTheSame()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 5_000)) + $"<p>{Body}</p>";

        ArticleText.OfPage(html, Address).Text.ShouldContain(Body);
    }
}
