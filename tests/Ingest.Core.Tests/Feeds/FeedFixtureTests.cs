using System.Text.Json;
using Ingest.Core.Feeds;
using Ingest.Support;
using Ingest.Support.Feeds;

namespace Ingest.Core.Tests.Feeds;

public sealed class FeedFixtureTests
{
    private static string Folder => Path.Combine(Repository.Fixtures, "Feeds");

    public static TheoryData<string> Fixtures() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void ReadsAFeedAsItsFixtureSays(string file)
    {
        var fixture = FeedFixture.Read(Path.Combine(Folder, file));

        var result = JsonSerializer.SerializeToNode(FeedParser.Parse(fixture.Body, fixture.Source), IngestJson.Options);

        fixture.Expectations.ShouldNotBeEmpty();
        foreach (var (path, value) in fixture.Expectations)
            (JsonPath.Find(result, path) ?? "null").ShouldBe(value, $"{path} of {result}");
    }
}
