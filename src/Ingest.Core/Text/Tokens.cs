using System.Text;

namespace Ingest.Core.Text;

/// <summary>Cuts text into folded words; unspaced scripts into characters, so that a term matches inside a longer run of them.</summary>
internal static class Tokens
{
    /// <summary>Longer runs of letters are cut: they are no words, and time stays linear.</summary>
    public const int LongestWord = 64;

    /// <summary>The most that one character folds to.</summary>
    private const int LongestExpansion = 18;

    /// <summary>How long the buffer for a folded word has to be.</summary>
    public const int BufferLength = LongestWord + LongestExpansion;

    /// <summary>Half-width kana carry their voice marks behind them.</summary>
    private const char VoicedMark = '\uFF9E';
    private const char HalfVoicedMark = '\uFF9F';

    /// <summary>Reads the next token from <paramref name="position"/> on into <paramref name="folded"/> (at least <see cref="BufferLength"/> long).</summary>
    /// <returns>False where there is none before <paramref name="end"/>.</returns>
    public static bool Next(ReadOnlySpan<char> text, int end, ref int position, Span<char> folded, out RuleToken token, out int length)
    {
        length = 0;
        while (position < end)
        {
            var start = position;
            switch (Folding.KindOf(text[position]))
            {
                case CharacterKind.Letter or CharacterKind.Expanding:
                    length = ReadWord(text[..end], ref position, folded, out var wordEnd);
                    token = new RuleToken(start, wordEnd);
                    return true;
                case CharacterKind.Single:
                    folded[length++] = ReadSingle(text[..end], ref position);
                    token = new RuleToken(start, position);
                    return true;
                case CharacterKind.Surrogate when ReadSupplementary(text[..end], ref position, folded, out length):
                    token = new RuleToken(start, position);
                    return true;
                case CharacterKind.Surrogate:
                    break;
                default:
                    position++;
                    break;
            }
        }

        token = new RuleToken(position, position);
        return false;
    }

    public static bool IsSingle(char character) => Folding.KindOf(character) == CharacterKind.Single;

    /// <param name="wordEnd">Behind its last letter; a possessive 's behind it is read over.</param>
    private static int ReadWord(ReadOnlySpan<char> text, ref int position, Span<char> folded, out int wordEnd)
    {
        var length = 0;
        wordEnd = position;
        for (; position < text.Length && length < LongestWord; position++)
        {
            var character = text[position];
            var kind = Folding.KindOf(character);
            if (kind == CharacterKind.Letter)
            {
                folded[length++] = Folding.Fold(character);
                wordEnd = position + 1;
                continue;
            }

            if (kind == CharacterKind.Apostrophe && IsPossessive(text, position))
            {
                position += 2;
                return length;
            }

            if (!Continues(text, position, kind))
                return length;

            length = Append(character, kind, folded, length);
            wordEnd = position + 1;
        }

        return length;
    }

    private static bool Continues(ReadOnlySpan<char> text, int position, CharacterKind kind) => kind switch
    {
        CharacterKind.Expanding or CharacterKind.Composing or CharacterKind.Mark => true,
        CharacterKind.Apostrophe => position + 1 < text.Length && IsJoinedByApostrophe(text[position - 1]) && IsJoinedByApostrophe(text[position + 1]),
        _ => false,
    };

    private static int Append(char character, CharacterKind kind, Span<char> folded, int length)
    {
        if (kind == CharacterKind.Expanding)
        {
            var expansion = Folding.Expand(character);
            expansion.CopyTo(folded[length..]);
            return length + expansion.Length;
        }

        if (kind == CharacterKind.Composing)
            folded[length - 1] = Folding.Compose(folded[length - 1], character);

        return length;
    }

    /// <summary>Ukrainian and Hebrew write an apostrophe within words; elsewhere it stands between two.</summary>
    private static bool IsJoinedByApostrophe(char character) => character is (>= '\u0400' and <= '\u04FF') or (>= '\u05D0' and <= '\u05EA');

    private static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 == text.Length || Folding.KindOf(text[apostrophe + 2]) is CharacterKind.None or CharacterKind.Apostrophe or CharacterKind.Single);

    private static char ReadSingle(ReadOnlySpan<char> text, ref int position)
    {
        var folded = Folding.Fold(text[position++]);
        while (position < text.Length && Folding.KindOf(text[position]) is CharacterKind.Mark && text[position] is not '\u200B')
            position++;

        if (position == text.Length)
            return folded;

        return text[position] switch
        {
            VoicedMark or '\u3099' => Voiced(folded, 1, ref position),
            HalfVoicedMark or '\u309A' => Voiced(folded, 2, ref position),
            _ => folded,
        };
    }

    private static char Voiced(char kana, int step, ref int position)
    {
        position++;
        return kana == 'ウ' ? 'ヴ' : (char)(kana + step);
    }

    /// <summary>Rare Han characters and old scripts: one token a character. Anything else beyond the first plane is no word.</summary>
    private static bool ReadSupplementary(ReadOnlySpan<char> text, ref int position, Span<char> folded, out int length)
    {
        var isWhole = Rune.DecodeFromUtf16(text[position..], out var rune, out length) == System.Buffers.OperationStatus.Done;
        var isLetter = isWhole && Rune.IsLetterOrDigit(rune);
        if (isLetter)
            text.Slice(position, length).CopyTo(folded);

        position += length;
        return isLetter;
    }
}
