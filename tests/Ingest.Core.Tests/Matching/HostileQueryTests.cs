using Ingest.Core.Matching;

namespace Ingest.Core.Tests.Matching;

/// <summary>What no person writes is refused in words, and reading it costs little.</summary>
public sealed class HostileQueryTests
{
    private const int Many = 10_000;
    private const int Deep = 1_000;

    public static TheoryData<string, string> Refused => new()
    {
        { Repeat("dron", Many, " "), "4000 is the most" },
        { Repeat("dron", Many, " OR "), "4000 is the most" },
        { Repeat("a", 600, " "), "more than 500 words" },
        { Repeat("a", 600, " OR "), "more than 500 words" },
        { Repeat("ab*", 60, " OR "), "more than 50 words with a *" },
        { Repeat("a*", 100, " OR "), "at least 2 letters" },
        { Quoted(Repeat("a", 600, " ")), "at most 40 words" },
        { Repeat("(", Deep, "") + "dron" + Repeat(")", Deep, ""), "nested deeper than 50" },
        { Repeat("(", Deep, ""), "nested deeper than 50" },
        { Repeat("-", Deep, "") + "dron", "nested deeper than 50" },
        { Repeat("NOT", Deep / 2, " ") + " dron", "nested deeper than 50" },
        { Repeat("title:", 600, "") + "dron", "nested deeper than 50" },
        { Repeat(")", Deep, ""), "No bracket is open" },
        { Repeat("OR", Deep, " "), "both sides" },
        { Repeat("NEAR", Deep / 2, " "), "NEAR needs" },
        { Repeat("\"", Deep + 1, ""), "never closed" },
        { Repeat("-a", 500, " "), "nearly everything" },
        { Repeat("\uD800", Deep, ""), "" },
        { new string('金', 600), "at most 40 words" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void AreRefusedWithAReason(string query, string reason)
    {
        var parse = Query.Parse(query);

        parse.Query.ShouldBeNull();
        parse.Errors.ShouldContain(error => error.Message.Contains(reason, StringComparison.Ordinal));
        parse.Errors.ShouldAllBe(error => error.Position >= 0 && error.Position <= query.Length);
    }

    [Theory]
    [InlineData("ab OR ", 500, "ab")]
    [InlineData("(ab OR cd) ", 200, "ab")]
    [InlineData("(a1 OR b1) NEAR/100 ", 200, "c1")]
    [InlineData("\"a b c\" OR ", 150, "ab")]
    public void AtTheLimitsAreCompiled(string piece, int count, string end)
    {
        var text = Repeat(piece, count - 1, "") + end;

        QuerySet.Compile([Query.Parse(text).Query.ShouldNotBeNull()]).Count.ShouldBe(1);
    }

    private static string Repeat(string piece, int count, string between) => string.Join(between, Enumerable.Repeat(piece, count));

    private static string Quoted(string words) => $"\"{words}\"";
}
