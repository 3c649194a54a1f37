using System.Diagnostics;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

/// <summary>Queries and texts that somebody wrote to hurt.</summary>
public sealed class HostileMatchingTests
{
    /// <summary>Twice the text in less than this is not more than linear, on a machine that does other things too.</summary>
    private const double MostForTwice = 4;

    private const int Tries = 5;

    public static TheoryData<string, string> Queries => new()
    {
        { string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"w{number}")), "4" },
        { string.Concat(Enumerable.Repeat("w ", 1_900)), "500" },
        { new string('(', 1_000) + "drones" + new string(')', 1_000), "50" },
        { string.Concat(Enumerable.Repeat("-(", 300)) + "drones" + new string(')', 300), "50" },
        { string.Join(" OR ", Enumerable.Range(0, 100).Select(number => $"a{number % 10}*")), "50" },
        { "a* OR b* OR c*", "letters" },
        { "\"" + new string('x', 5_000), "" },
        { "((((((((((", "" },
        { "NEAR/999999999999 drones", "" },
        { "drones NEAR/99999999999999999999 kim", "" },
        { "OR OR OR", "" },
        { "\0\u0001\uD800", "" },
    };

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public void AQueryThatAsksTooMuchIsRefusedInWords(string query, string word)
    {
        var parse = Query.Parse(query);

        parse.Query.ShouldBeNull();
        parse.Errors.ShouldNotBeEmpty();
        parse.Errors.Select(error => error.Message).ShouldContain(message => message.Contains(word, StringComparison.Ordinal));
        parse.Errors.ShouldAllBe(error => error.Position >= 0 && error.Position <= query.Length);
    }

    public static TheoryData<string> Texts =>
    [
        "drones ", "x", "drones-", "a.", "드", "导", "drones kim ", "dron. ", "\u202E\u200Bdron\u200D ", "\uD800 ", "(((", "l'", "والصواريخ ", "@#",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextTwiceAsLongTakesNotMuchMoreThanTwiceTheTime(string unit)
    {
        var set = QuerySet.Compile(Parsed("drones", "\"drones kim\"", "\"drones drones drones\"", "drones NEAR/5 kim", "dron* ONEAR/50 kim*", "导弹", "드론", "=x", "-kim drones", "title:drones", "(drones NEAR/3 kim) XNEAR/9 drones"));
        var unitCount = 200_000 / unit.Length;

        Enumerable.Range(0, Tries).Min(_ => Time(set, unit, 2 * unitCount) / Time(set, unit, unitCount)).ShouldBeLessThan(MostForTwice);
    }

    [Fact]
    public void AMegabyteWithoutASpaceIsRead() =>
        QuerySet.Compile(Parsed("drones")).Match(AnalyzedText.Of("", new string('x', 1_000_000) + " drones", "es"), MatchContext.None).ShouldHaveSingleItem();

    private static double Time(QuerySet set, string unit, int count)
    {
        var text = string.Concat(Enumerable.Repeat(unit, count));
        var begun = Stopwatch.GetTimestamp();
        set.Match(AnalyzedText.Of("", text, "es"), MatchContext.None);
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
    }

    private static IEnumerable<Query> Parsed(params string[] queries) => queries.Select(query => Query.Parse(query).Query!);
}
