namespace Ingest.Core.Text;

/// <summary>Every token of a text, with its place.</summary>
public static class TextTokens
{
    public static IReadOnlyList<TextToken> Of(string text)
    {
        var tokens = new List<TextToken>();
        Span<char> folded = stackalloc char[Tokens.BufferLength];
        var position = 0;
        while (Tokens.Next(text, text.Length, ref position, folded, out var token, out var length))
            tokens.Add(new TextToken(new string(folded[..length]), token.Start, token.End));

        return tokens;
    }
}
