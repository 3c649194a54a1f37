using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Core.Text;

/// <summary>
/// Makes spellings of one word equal: case, accents, Arabic letter forms and points, half and full width. ñ, й, ї and ў stay
/// letters of their own. The table is made by Folds/build-folds.mjs, since .NET normalises nothing under invariant globalization.
/// </summary>
internal static class Folding
{
    private const int KindShift = 16;

    private static readonly Dictionary<char, string> Expansions = [];

    /// <summary>By UTF-16 unit: what it folds to in the low half, its <see cref="CharacterKind"/> in the high one.</summary>
    private static readonly uint[] Table = BuildTable();

    /// <summary>Letters of their own when written as two characters.</summary>
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = new Dictionary<(char, char), char>
    {
        [('n', '\u0303')] = 'ñ',
        [('и', '\u0306')] = 'й',
        [('у', '\u0306')] = 'ў',
        [('і', '\u0308')] = 'ї',
    }.ToFrozenDictionary();

    public static CharacterKind KindOf(char character) => (CharacterKind)(Table[character] >> KindShift);

    /// <summary>The folded character. One that folds to several or to none is told by its kind.</summary>
    public static char Fold(char character) => (char)Table[character];

    public static string Expand(char character) => Expansions[character];

    /// <summary>The letter that a letter and the mark behind it make, or the letter alone.</summary>
    public static char Compose(char letter, char mark) => Composed.GetValueOrDefault((letter, mark), letter);

    private static uint[] BuildTable()
    {
        var table = new uint[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
            table[code] = Entry(NaturalKind((char)code), char.ToLowerInvariant((char)code));

        using var reader = new StreamReader(typeof(Folding).Assembly.GetManifestResourceStream("Text.folds.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            ReadLine(line, table);

        return table;
    }

    private static void ReadLine(string line, uint[] table)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        foreach (var character in line.AsSpan(tab + 1))
        {
            if (tab > 1)
                Expansions[character] = line[..tab];

            var kind = tab > 1 ? CharacterKind.Expanding : NaturalKind(line[0]);
            table[character] = Entry(kind, line[0]);
        }
    }

    private static uint Entry(CharacterKind kind, char folded) => ((uint)kind << KindShift) | folded;

    private static CharacterKind NaturalKind(char character) => character switch
    {
        '\u0303' or '\u0306' or '\u0308' => CharacterKind.Composing,
        '\'' or '\u2019' or '\u02BC' or '\u05F3' or '\u05F4' => CharacterKind.Apostrophe,
        _ when char.IsSurrogate(character) => CharacterKind.Surrogate,
        _ when IsUnspaced(character) => char.IsLetterOrDigit(character) || IsMark(character) ? CharacterKind.Single : CharacterKind.None,
        _ when IsIgnored(character) => CharacterKind.Mark,
        _ when char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LetterNumber => CharacterKind.Letter,
        _ when IsMark(character) => IsAccent(character) ? CharacterKind.Mark : CharacterKind.Letter,
        _ => CharacterKind.None,
    };

    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer, kana, Han, Hangul.</summary>
    private static bool IsUnspaced(char character) =>
        character is (>= '\u0E00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or '\u3005'
            or (>= '\u3040' and <= '\u30FF') or (>= '\u3130' and <= '\u318F') or (>= '\u31F0' and <= '\u31FF')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9D');

    /// <summary>Soft hyphen, tatweel, joiners, direction marks.</summary>
    private static bool IsIgnored(char character) =>
        character is '\u00AD' or '\u0640' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Marks that a reader can do without; in other scripts they are the vowels.</summary>
    private static bool IsAccent(char character) =>
        character is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A')
            or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED') or '\u093C' or '\u09BC' or '\u0A3C'
            or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F');
}
