using System.Globalization;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Core.Topics;

/// <summary>The number that goes with a noun, in figures or words: before it, or right behind it in texts that count with classifiers.</summary>
internal sealed class Quantities(SentenceReader sentence, Dictionary<string, long> words)
{
    /// <summary>An adjective may stand between the number and the noun; in an unspaced script the classifier.</summary>
    private const int TokensBetween = 2;

    /// <summary>Number words from here on multiply the number before them: 20 thousand, 2万.</summary>
    private const long SmallestMultiplier = 1000;

    public long? Of(TokenRun item)
    {
        if (Tokens.IsSingle(sentence.WordsOf(item)[0]) && Behind(item.Last + 1) is { } behind)
            return behind;

        for (var token = item.First - 1; token >= Math.Max(0, item.First - 1 - TokensBetween); token--)
        {
            if (Ending(token) is { } number)
                return number;
        }

        return null;
    }

    private long? Behind(int token)
    {
        if (token >= sentence.TokenCount || At(token) is not { } number)
            return null;

        return token + 1 < sentence.TokenCount && At(token + 1) is { } next and >= SmallestMultiplier && !IsFigure(token + 1) ? number * next : number;
    }

    /// <summary>The number whose last token this is.</summary>
    private long? Ending(int token)
    {
        if (At(token) is not { } number)
            return null;

        if (token == 0 || At(token - 1) is not { } before)
            return number;

        if (!IsFigure(token) && number >= SmallestMultiplier)
            return before * number;

        return IsGroup(token) ? before * SmallestMultiplier + number : number;
    }

    private long? At(int token)
    {
        var word = sentence.FoldedAt(token);
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number < 1_000_000_000 ? number : null;

        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var named) ? named : null;
    }

    private bool IsFigure(int token) => char.IsAsciiDigit(sentence.FoldedAt(token)[0]);

    /// <summary>20.000, 20,000 and 20 000 are two tokens, the second of three digits.</summary>
    private bool IsGroup(int token)
    {
        var (before, group) = (SpanOf(token - 1), SpanOf(token));
        return IsFigure(token) && IsFigure(token - 1) && group.Length == 3 && before.Length <= 3
            && group.Start == before.Start + before.Length + 1 && sentence.Before(token) is '.' or ',' or ' ' or '\u00A0' or '\u202F';
    }

    private TextSpan SpanOf(int token) => sentence.SpanOf(new TokenRun(token, token));
}
