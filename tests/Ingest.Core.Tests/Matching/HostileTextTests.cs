using System.Diagnostics;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Tests.Matching;

/// <summary>However a text is made, eight times as much of it takes about eight times as long, whatever the watches.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;
    private const int Length = 160_000;

    /// <summary>A machine that is busy at one may be free at another.</summary>
    private const int Attempts = 5;

    private static readonly QuerySet Watches = QuerySet.Compile(new[]
    {
        "dron", "dron*", "\"dron dron\"", "\"dron dron dron dron dron x\"", "dron NEAR/100 misil", "dron ONEAR/100 misil", "misil XNEAR/100 dron",
        "(dron OR a) NEAR/100 (x OR misil) NEAR/100 dron", "(dron OR \"dron dron\") NEAR/100 (dron OR \"dron dron dron\")", "=dron -misil", "title:dron dron", "@Putin NEAR/50 dron",
        "@leader NEAR/50 @country", "a-a", "\"a a a\"", "aa*", "金正恩", "\"金 金 金 金 恩\"", "金 NEAR/100 恩", "((金 NEAR/20 金) NEAR/50 恩)", "U.N.", "الصواريخ",
    }.Select(text => Query.Parse(text).Query.ShouldNotBeNull(text)));

    private readonly AnalyzedText _text = AnalyzedText.Of("", "", "es");

    public static TheoryData<string> Pieces =>
    [
        "dron ", "a", "a ", "a-", "a.", "金", "金恩", "dron misil ", "dron. misil! ", "Putin Rusia dron ", "والصواريخ ", "\uD800", "\uDC00\uD83D ", "n\u0303", "\u00AD", "'", "-", "𝔪", "ขีปนาวุธ", "abcdefghijklmnopqrstuvwxyz",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void AnythingRepeatedIsMatchedInLinearTime(string piece)
    {
        Cost(piece, Length);

        // Eight times is linear, sixty-four the square; the rest is the machine's other work, which only ever adds.
        Enumerable.Range(0, Attempts).ShouldContain(_ => Cost(piece, Length) / Math.Max(Cost(piece, Length / 8), 1) < 30, piece);
    }

    [Fact]
    public void AMegabyteWithoutASpaceIsFoundIn()
    {
        var text = AnalyzedText.Of("", new string('金', Megabyte / 2) + "金正恩" + new string('金', Megabyte / 2), "zh");

        QuerySet.Compile([Query.Parse("金正恩").Query!]).Match(text, MatchContext.None).Single().Spans.ShouldBe([new TextSpan(TextField.Text, Megabyte / 2, 3)]);
    }

    [Fact]
    public void AnEndlessWordIsOneWord()
    {
        var text = AnalyzedText.Of("", new string('a', Megabyte) + " dron", "es");

        QuerySet.Compile([Query.Parse("\"aaa dron\"").Query!, Query.Parse("aaa* dron").Query!]).Match(text, MatchContext.None).Select(hit => hit.Index).ShouldBe([1]);
    }

    private double Cost(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var begun = Stopwatch.GetTimestamp();
        _text.Read(piece, text, "es");
        Watches.Match(_text, MatchContext.None);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
