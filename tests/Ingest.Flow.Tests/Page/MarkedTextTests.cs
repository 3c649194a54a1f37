using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Ingest.LocalHost.Page;

namespace Ingest.Flow.Tests.Page;

public sealed class MarkedTextTests
{
    private static readonly string[] Kinds = ["visit", "arms", "watch"];
    private static readonly Gen<Mark> AnyMark = Gen.Select(Gen.Int[-2, 30], Gen.Int[-1, 12], Gen.Int[0, 2]).Select((start, length, kind) => new Mark(start, length, Kinds[kind], "why"));

    [Fact]
    public void OverlappingMarksAreCutWhereTheyMeet() =>
        MarkedText.Line("uno dos tres", [new Mark(0, 7, "visit", "a"), new Mark(4, 8, "arms", "b")]).ToString()
            .ShouldBe("<mark class=\"visit\" title=\"a\">uno </mark><mark class=\"visit arms\" title=\"a · b\">dos</mark><mark class=\"arms\" title=\"b\"> tres</mark>");

    [Fact]
    public void ALineIsAParagraphAndAMarkMaySpanTwo() =>
        MarkedText.Paragraphs("uno\ndos", [new Mark(2, 3, "arms", "x")]).ToString()
            .ShouldBe("<p>un<mark class=\"arms\" title=\"x\">o</mark></p><p><mark class=\"arms\" title=\"x\">d</mark>os</p>");

    [Fact]
    public void NoMarkChangesTheTextItself() =>
        Gen.Select(Gen.String[Gen.Char["ab <&ñ한"], 0, 25], AnyMark.List[0, 6]).Sample((text, marks) =>
            WebUtility.HtmlDecode(Regex.Replace(MarkedText.Line(text, marks).ToString(), "</?mark[^>]*>", "")) == text);
}
