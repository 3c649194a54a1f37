using Ingest.Core.Emails;

namespace Ingest.Core.Tests.Emails;

public sealed class MailTextTests
{
    [Theory]
    [InlineData("Una\r\nBcc: todos@example.com", "Una Bcc: todos@example.com")]
    [InlineData("a\u202Eb\u2066c\u0007d", "abcd")]
    [InlineData("  dos   espacios\t", "dos espacios")]
    public void MakesOneHarmlessLine(string text, string expected) => MailText.OneLine(text).ShouldBe(expected);

    [Theory]
    [InlineData("una frase que es demasiado larga", 20, "una frase que es…")]
    [InlineData("corta", 20, "corta")]
    [InlineData("sinespaciosennigunlado", 10, "sinespaci…")]
    public void CutsAtAWord(string text, int most, string expected) => MailText.Shortened(text, most).ShouldBe(expected);
}
