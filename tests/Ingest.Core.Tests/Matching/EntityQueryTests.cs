using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

public sealed class EntityQueryTests
{
    [Theory]
    [InlineData("\"visita a @place\"", "La visita a Corea del Norte.", true)]
    [InlineData("\"visita a @place\"", "La visita, a Rusia.", true)]
    [InlineData("\"visita a @place\"", "La visita a un museo de Rusia.", false)]
    [InlineData("\"@leader visita @place\"", "Putin visita Corea del Norte", true)]
    [InlineData("\"访问@country\"", "他将访问俄罗斯。", true)]
    [InlineData("\"访问@country\"", "他将访问，俄罗斯", true)]
    [InlineData("\"访问@country\"", "他将访问这个国家俄罗斯", false)]
    [InlineData("\"joe@place.com\"", "joe place com", true)]
    [InlineData("@abroad", "Putin llegó a Pekín", true)]
    [InlineData("@abroad", "Putin llegó a Moscú", false)]
    [InlineData("@abroad", "Putin llegó. Pekín espera.", false)]
    [InlineData("@home", "Putin llegó a Moscú", true)]
    [InlineData("@home", "Putin llegó a Pekín", false)]
    [InlineData("Putin -@abroad @home", "Putin llegó a Moscú", true)]
    [InlineData("Putin -@abroad @home", "Putin llegó a Moscú desde Pekín", false)]
    [InlineData("cumbre NEAR/3 @abroad", "cumbre de Rusia y Corea del Norte", true)]
    [InlineData("cumbre NEAR/3 @abroad", "cumbre de Rusia y Moscú, y Corea del Norte", false)]
    [InlineData("@Putin", "قال وبوتين للصحافة", true)]
    [InlineData("صاروخ", "والصاروخ", true)]
    [InlineData("زيارة", "للزيارة", true)]
    public void AnEntityStandsInPhrasesAndBesideAnother(string query, string text, bool isMatch)
    {
        var set = QuerySet.Compile([Query.Parse(query).Query.ShouldNotBeNull()]);

        (set.Match(AnalyzedText.Of("", text, "und"), MatchContext.None).Count > 0).ShouldBe(isMatch);
    }

    [Fact]
    public void ANameThatNobodyKnowsIsAnErrorInAPhraseToo() =>
        Query.Parse("\"visita a @lugar\"").Errors.ShouldHaveSingleItem().Message.ShouldContain("lugar");
}
