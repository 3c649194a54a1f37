namespace Ingest.Core.Text;

/// <summary>Cuts text into words; Han, kana and Hangul into characters, so that a term matches inside a longer run of them.</summary>
internal static class Tokens
{
    /// <summary>Longer runs of letters are cut: they are no words, and time stays linear.</summary>
    public const int LongestWord = 64;

    /// <summary>Reads the next token from <paramref name="position"/> on into <paramref name="folded"/> (at least <see cref="LongestWord"/> long).</summary>
    /// <returns>False where there is none before <paramref name="end"/>.</returns>
    public static bool Next(ReadOnlySpan<char> text, int end, ref int position, Span<char> folded, out RuleToken token, out int length)
    {
        length = 0;
        while (position < end && !IsWord(text[position]))
            position++;

        token = new RuleToken(position, position);
        if (position >= end)
            return false;

        var start = position;
        while (position < end && length < LongestWord && Continues(text, end, position, length))
        {
            var isSingle = IsSingle(text[position]);
            if (isSingle && length > 0)
                break;

            var character = Folding.Fold(text[position++]);
            if (character != '\0' && !IsApostrophe(character))
                folded[length++] = character;

            if (isSingle)
                break;
        }

        token = new RuleToken(start, position);
        return true;
    }

    public static bool IsSingle(char character) =>
        character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or '々';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);

    private static bool Continues(ReadOnlySpan<char> text, int end, int position, int length) =>
        IsWord(text[position])
        || Folding.Fold(text[position]) == '\0'
        || (length > 0 && IsApostrophe(text[position]) && position + 1 < end && IsCyrillic(text[position - 1]) && IsCyrillic(text[position + 1]));

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC';

    private static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u04FF';
}
