using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ingest.Core.Feeds;
using Ingest.Support;

namespace Ingest.Core.Tests.Feeds;

/// <summary>Assertions of the Universal Feed Parser's own tests, which are not ours to keep here.</summary>
public sealed partial class FeedCasesTests
{
    private const double LeastShare = 0.98;

    [Fact]
    public void HoldsWhatTheUniversalFeedParserHolds()
    {
        Assert.SkipWhen(Repository.Shared is null, "The evaluation sets lie in ../shared, which is not here.");
        var folder = Path.Combine(Repository.Shared!, "eval", "feeds");
        var cases = File.ReadLines(Path.Combine(folder, "cases.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();

        var failed = cases.Where(item => !Holds(folder, item)).Select(item => $"{item["file"]} {item["path"]}").ToList();

        (1 - (failed.Count / (double)cases.Count)).ShouldBeGreaterThanOrEqualTo(LeastShare, string.Join('\n', failed));
    }

    private static bool Holds(string folder, JsonObject item)
    {
        var body = File.ReadAllBytes(Path.Combine(folder, Text(item, "file")));
        var result = FeedParser.Parse(body, new FeedSource(ContentType: item["contentType"]?.ToString()));
        var actual = JsonPath.Find(JsonSerializer.SerializeToNode(WithSummaries(result.Feed), IngestJson.Options), Text(item, "path").Replace("feed.", "", StringComparison.Ordinal));
        return Holds(Text(item, "kind"), Text(item, "value"), actual);
    }

    private static Feed? WithSummaries(Feed? feed) =>
        feed is null ? null : feed with { Entries = [.. feed.Entries.Select(entry => entry with { Summary = entry.Summary ?? entry.Content })] };

    /// <summary>Some of the expected texts are what HTML says and some are themselves HTML; the set does not tell which.</summary>
    private static bool Holds(string kind, string expected, string? actual) => kind switch
    {
        "exact" => actual == expected,
        "instant" => actual is not null && Instant(actual) == Instant(expected),
        _ => actual is not null && (Folded(actual) == expected || OfHtml(actual) == expected || OfHtml(actual) == OfHtml(expected)),
    };

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string OfHtml(string html) => Folded(WebUtility.HtmlDecode(Tag().Replace(html, " ")));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(JsonObject item, string name) => item[name]!.ToString();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
