using Ingest.LocalHost.Page;

namespace Ingest.Flow.Tests.Page;

public sealed class HtmlTests
{
    private const string Hostile = "<script>alert(\"1\")</script> & 'x'";

    [Fact]
    public void WhateverIsFilledInIsEncoded() =>
        Html.Of($"<a title=\"{Hostile}\">{Hostile}</a>").ToString()
            .ShouldBe("<a title=\"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;x&#x27;\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;x&#x27;</a>");

    [Fact]
    public void MarkupFilledIntoMarkupStaysMarkup() =>
        Html.Of($"<ul>{new[] { "a", "<" }.Select(item => Html.Of($"<li>{item}</li>"))}</ul>").ToString().ShouldBe("<ul><li>a</li><li>&lt;</li></ul>");

    [Fact]
    public void EveryScriptStaysReadableInTheSource() => Html.Of($"{"Ñandú Бронежилет 무인기"}").ToString().ShouldBe("Ñandú Бронежилет 무인기");

    [Fact]
    public void NumbersAreWrittenAlikeEverywhere() => Html.Of($"{1234.5:0.##}|{7}").ToString().ShouldBe("1234.5|7");
}
