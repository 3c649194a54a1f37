using System.Buffers;

namespace Ingest.Core.Articles;

/// <summary>How many letters of a text are in which script. A syllable or ideograph weighs as much as the letters it stands for.</summary>
internal struct ScriptCounts
{
    /// <summary>A Han or Hangul character says about as much as two or three letters of an alphabet.</summary>
    private const int IdeographWeight = 3;

    /// <summary>A Japanese headline has at least one kana for twenty ideographs, most texts one for one; Chinese ones quote a kana or two in an article.</summary>
    private const int KanaShare = 20 * IdeographWeight;

    /// <summary>Characters whose Japanese form (shinjitai, kokuji) is written so in no Chinese: they tell headlines without kana.</summary>
    private static readonly SearchValues<char> JapaneseForms = SearchValues.Create(
        "発権実総対検駅団円経続広沢変売読転応関覚戦営県険験歳帰徳払拠拡挙揺撃気浜済渋渓焼畑窓縄脳舎荘蔵軽込働峠両単厳巣桜様毎涙稲穂譲辺黒斉斎塩仏仮価伝児剣剰勲圧塁嬢専巌帯庁従戻択捜摂暁栄桟歓浄滝瀬猟獣畳疎穏穣粋絵継緑縦繊聴臓薫蛍覧観訳謡豊賛郷酔醸釈鉄鋳錬闘陥隠雑霊頼顕駆騒髄鶏麺齢録戯髪徴恵悪圏壌巻懐抜拝挿掲暦楽歩歴娯晩");

    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00C0', '\u024F', Script.Latin), ('\u0370', '\u03FF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u0531', '\u058F', Script.Armenian), ('\u0591', '\u05F4', Script.Hebrew),
        ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u0900', '\u097F', Script.Devanagari),
        ('\u0980', '\u09FF', Script.Bengali), ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati),
        ('\u0B00', '\u0B7F', Script.Oriya), ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu),
        ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao), ('\u1000', '\u109F', Script.Burmese),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic),
        ('\u1780', '\u17FF', Script.Khmer), ('\u1E00', '\u1EFF', Script.Latin), ('\u1F00', '\u1FFF', Script.Greek),
        ('\u3040', '\u30FF', Script.Kana), ('\u3130', '\u318F', Script.Hangul), ('\u3400', '\u9FFF', Script.Han),
        ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han), ('\uFB50', '\uFDFF', Script.Arabic),
        ('\uFE70', '\uFEFC', Script.Arabic), ('\uFF66', '\uFF9F', Script.Kana),
    ];

    private Letters _letters;

    public readonly int Total { get; private init; }

    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        var letters = new Letters();
        var total = 0;
        foreach (var character in text)
        {
            var script = ScriptOf(character);
            if (script == Script.None)
                continue;

            var weight = script is Script.Han or Script.Hangul ? IdeographWeight : 1;
            letters[(int)script] += weight;
            total += weight;
        }

        // They count twice, as the ideographs that they are and as if each carried a kana.
        if (letters[(int)Script.Han] > 0 && !IsJapanese(letters))
            letters[(int)Script.Kana] += CountJapanese(text);

        return new ScriptCounts { _letters = letters, Total = total };
    }

    public static Script ScriptOf(char character)
    {
        if (character < 'A')
            return Script.None;

        foreach (var (first, last, script) in Ranges)
        {
            if (character < first)
                return Script.None;

            if (character <= last)
                return character is '\u00D7' or '\u00F7' or '\u30FB' ? Script.None : script;
        }

        return Script.None;
    }

    /// <summary>The two scripts with most letters; kana and Han count together, as Japanese where there is kana enough.</summary>
    public readonly (Script First, int Letters, Script Second, int SecondLetters) Leading()
    {
        var counts = _letters;
        MergeJapanese(ref counts);
        var (first, second) = (Script.None, Script.None);
        for (var script = Script.Latin; script <= Script.Lao; script++)
        {
            if (counts[(int)script] > counts[(int)first])
                (first, second) = (script, first);
            else if (counts[(int)script] > counts[(int)second])
                second = script;
        }

        return (first, counts[(int)first], second, counts[(int)second]);
    }

    private static bool IsJapanese(in Letters counts) => counts[(int)Script.Kana] is > 0 and var kana && kana * KanaShare >= counts[(int)Script.Han];

    private static int CountJapanese(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += JapaneseForms.Contains(character) ? 1 : 0;

        return count;
    }

    private static void MergeJapanese(ref Letters counts)
    {
        var (han, kana) = (counts[(int)Script.Han], counts[(int)Script.Kana]);
        var together = IsJapanese(counts) ? Script.Kana : Script.Han;
        counts[(int)Script.Han] = counts[(int)Script.Kana] = 0;
        counts[(int)together] = han + kana;
    }

    [System.Runtime.CompilerServices.InlineArray((int)Script.Lao + 1)]
    private struct Letters
    {
        private int _first;
    }
}
