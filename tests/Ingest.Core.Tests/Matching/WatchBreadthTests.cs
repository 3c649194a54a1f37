using Ingest.Core.Matching;

namespace Ingest.Core.Tests.Matching;

/// <summary>What is refused when it is saved, because it would bring nearly everything, and what is not.</summary>
public sealed class WatchBreadthTests
{
    [Theory]
    [InlineData("de OR la")]
    [InlineData("the")]
    [InlineData("и OR в OR не")]
    [InlineData("-drones")]
    [InlineData("NOT drones NOT misiles")]
    [InlineData("drones OR -misiles")]
    public void AWatchForNearlyEverythingIsRefused(string query) => Query.ParseWatch(query, 1000).Query.ShouldBeNull();

    [Fact]
    public void TheRefusalSaysHowManyMailsADayThereWouldBe() =>
        Query.ParseWatch("the", 1000).Errors.ShouldHaveSingleItem().Message.ShouldContain("mails a day");

    [Theory]
    [InlineData("missile OR drone")]
    [InlineData("drones OR misiles")]
    [InlineData("Ukraine")]
    [InlineData("Ukraine war")]
    [InlineData("president")]
    [InlineData("Rusia OR Ucrania OR China OR Irán OR Corea OR Israel")]
    [InlineData("armes OR missile")]
    [InlineData("топ OR президент OR Россия OR США")]
    [InlineData("dron* OR misil* OR arma*")]
    [InlineData("topic:arms")]
    [InlineData("topic:visit OR topic:arms")]
    [InlineData("@leader")]
    [InlineData("visita")]
    [InlineData("미사일 OR 방문")]
    [InlineData("导弹 OR 访问")]
    [InlineData("lang:es president*")]
    [InlineData("source:diario drones")]
    public void AWatchForWhatIsOftenInTheNewsIsNot(string query) => Query.ParseWatch(query, 1000).Errors.ShouldBeEmpty();
}
