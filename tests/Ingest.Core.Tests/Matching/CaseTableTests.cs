using System.Text.Json;
using Ingest.Core.Matching;
using Ingest.Core.Text;
using Ingest.Support;

namespace Ingest.Core.Tests.Matching;

/// <summary>What the query language means, case by case: a query with texts that it matches and texts that it does not.</summary>
public sealed class CaseTableTests
{
    private const int LeastCases = 300;

    private static readonly IReadOnlyList<Row> Rows =
        [.. File.ReadLines(Repository.Find("tests/Fixtures/Matching/cases.jsonl")).Select(line => JsonSerializer.Deserialize<Row>(line, IngestJson.Options)!)];

    [Fact]
    public void EveryCaseIsAsTheTableSays() => Rows.SelectMany(Faults).ShouldBeEmpty();

    [Fact]
    public void TheNaiveMatcherReadsTheTableAlike() => Rows.Where(row => !row.Query.Contains('@', StringComparison.Ordinal)).SelectMany(NaiveFaults).ShouldBeEmpty();

    [Fact]
    public void AllQueriesOfTheTableAsOneSetSayTheSame()
    {
        var set = QuerySet.Compile(Rows.Select(row => Query.Parse(row.Query).Query!));

        foreach (var (row, number) in Rows.Select((row, number) => (row, number)))
        {
            foreach (var text in row.Yes.Concat(row.No))
                set.Match(row.Read(text), row.Context).Any(hit => hit.Index == number).ShouldBe(row.Yes.Contains(text, StringComparer.Ordinal), $"{row.Query} in {text}");
        }
    }

    [Fact]
    public void TheTableIsLargeEnoughToSaySomething() => Rows.Sum(row => row.Yes.Count + row.No.Count).ShouldBeGreaterThanOrEqualTo(LeastCases);

    private static IEnumerable<string> Faults(Row row)
    {
        var parse = Query.Parse(row.Query);
        return parse.Query is null
            ? [$"{row.Query}: {string.Join("; ", parse.Errors)}"]
            : FaultsOf(row, text => QuerySet.Compile([parse.Query]).Match(row.Read(text), row.Context).Count > 0);
    }

    private static IEnumerable<string> NaiveFaults(Row row) =>
        FaultsOf(row, text => new NaiveMatcher(row.Title ?? "", text, row.Lang, row.Context).Match(Query.Parse(row.Query).Query!) is not null);

    private static IEnumerable<string> FaultsOf(Row row, Func<string, bool> matches) =>
        row.Yes.Where(text => !matches(text)).Select(text => $"{row.Rule} ({row.Lang}): {row.Query} should match {text}")
            .Concat(row.No.Where(matches).Select(text => $"{row.Rule} ({row.Lang}): {row.Query} should not match {text}"));

    private sealed record Row(string Rule, string Lang, string Query, string? Title, IReadOnlyList<string>? Topics, string? Source, IReadOnlyList<string> Yes, IReadOnlyList<string> No)
    {
        public MatchContext Context => new(Lang, Topics ?? [], Source ?? "");

        public AnalyzedText Read(string text) => AnalyzedText.Of(Title ?? "", text, Lang);
    }
}
