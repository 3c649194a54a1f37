using System.Text.Json;
using Ingest.Core.Alerts;
using Ingest.Core.Tests.Support;

namespace Ingest.Core.Tests;

public sealed class ContentHashTests
{
    [Fact]
    public void DiffersWhereThePartsAreSplitElsewhere() =>
        ContentHash.Of("ab", "c").ShouldNotBe(ContentHash.Of("a", "bc"));

    [Fact]
    public void IsTheSameOnEveryMachine() =>
        ContentHash.Of("a", null, "ñ").ShouldBe("9e798abaa81f685adb8ab8f9");

    [Fact]
    public void GivesOneSubscriberOneIdHoweverTheAddressIsWritten() =>
        Subscriber.IdOf(" Ana@Example.com ").ShouldBe(Subscriber.IdOf("ana@example.com"));

    [Fact]
    public void WritesIdsAsBareStrings()
    {
        var json = JsonSerializer.Serialize(Some.Delivery(), IngestJson.Options);

        json.ShouldContain($"\"subscriber\":\"{Some.Subscriber().Id}\"");
        JsonSerializer.Deserialize<Delivery>(json, IngestJson.Options)!.Id.ShouldBe(Some.Delivery().Id);
    }
}
