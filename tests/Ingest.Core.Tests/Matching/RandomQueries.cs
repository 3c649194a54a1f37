using CsCheck;
using Ingest.Core.Matching;

namespace Ingest.Core.Tests.Matching;

/// <summary>Random texts and queries of few words, so that they meet often; of every operator and script.</summary>
internal static class RandomQueries
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["es"] = ["dron", "drones", "misil", "misiles", "visita", "visitó", "año", "ano", "armas", "arma", "de", "Kim", "Jong", "Un", "Putin", "Corea", "Norte", "anti-misil", "antimisil", "EE.UU.", "drónes", "n\u0303u"],
        ["en"] = ["drone", "drones", "visit", "visits", "visited", "the", "war", "wars", "anti-missile", "antimissile", "U.N.", "UN", "Putin's", "Putin", "F-16", "F16", "drone-strike", "Kim", "Jong-un", "North", "Korea", "ﬁre", "fire"],
        ["ru"] = ["визит", "визита", "виза", "Путин", "Путина", "ёлка", "елка", "йод", "иод", "и\u0306од", "Россия", "России", "дрон", "дроны", "ракета"],
        ["uk"] = ["їжак", "іжак", "п'ять", "п’ять", "Україна", "України", "Київ", "дрон", "візит"],
        ["zh"] = ["金正恩", "访问", "俄罗斯", "导弹", "访问俄罗斯", "金", "正恩", "无人机", "北京", "KN-23", "２０２３"],
        ["ja"] = ["ミサイル", "ﾐｻｲﾙ", "弾道ミサイル", "訪問", "ロシア", "が", "か\u3099", "プーチン", "金正恩"],
        ["ko"] = ["김정은", "김정은이", "러시아", "방문", "미사일", "북한", "드론"],
        ["ar"] = ["زيارة", "الزيارة", "صواريخ", "الصواريخ", "والصواريخ", "للزيارة", "وبوتين", "بروسيا", "بوتين", "أمريكا", "امريكا", "رُوسيا", "روسيا"],
        ["de"] = ["Rüstung", "Rustung", "Straße", "Strasse", "Waffen", "Waffe", "Besuch", "Besuche", "Drohne", "Drohnen"],
        ["fr"] = ["l'arme", "armes", "visite", "visites", "œuvre", "oeuvre", "d’armes", "missile"],
        ["tr"] = ["İran", "IRAN", "ırak", "Irak", "ziyaret", "silah"],
        ["th"] = ["ขีปนาวุธ", "เยือน", "รัสเซีย", "โดรน"],
        ["hi"] = ["मिसाइल", "यात्रा", "रूस", "पुतिन"],
        ["und"] = ["𠮷野", "aa-aa", "aa", "aaaa", "a.b.c", "abc", "x", "-", "…", "2023", "٢٠٢٣"],
    };

    private static readonly string[] Gaps = [" ", " ", " ", " ", "", ", ", ". ", "! ", "-", " (", "\n", "。", " — ", "'", ".", "\u00AD", "/"];
    private static readonly string[] Entities = ["@\"Kim Jong Un\"", "@Putin", "@leader", "@\"North Korea\"", "@country", "@abroad", "@home"];

    /// <summary>Small, since every random set compiles the entities that it names.</summary>
    public static readonly Gazetteer Gazetteer = new(Ingest.Core.Matching.Gazetteer.Read("""
        [leader]
        KP: Kim Jong Un | Kim Jong-un | 金正恩 | 김정은 | Ким Чен Ын~
        RU: Vladimir Putin | Putin | Путин~ | プーチン | بوتين
        [country place]
        KP: North Korea | Corea Norte | 北朝鮮 | 북한
        RU: Russia | Росси~ | Росія | 俄罗斯 | ロシア | 러시아 | روسيا | रूस | รัสเซีย
        """));
    private static readonly string[] Facts = ["topic:arms", "topic:visit", "lang:es", "lang:en", "source:diario", "source:\"El Diario\""];
    private static readonly string[] Nears = ["NEAR/1", "NEAR/2", "NEAR/5", "ONEAR/1", "ONEAR/3", "XNEAR/4", "XONEAR/6", "NEAR"];

    private static readonly MatchContext[] Contexts =
    [
        new("es", ["arms"], "El Diario"), new("en-GB", [], "Diario del Norte"), new("ru", ["visit", "arms"], "ТАСС"), MatchContext.None,
    ];

    public static Gen<RandomCase> Cases(int queries) =>
        from language in Gen.OneOf(Words.Keys.ToArray())
        let word = Word(language)
        from title in Text(word, 6)
        from text in Text(word, 30)
        from context in Gen.OneOf(Contexts)
        from asked in Query(word, 3).Array[queries]
        select new RandomCase(title, text, language, context, asked);

    /// <summary>Mostly of the text's own language, now and then of another.</summary>
    private static Gen<string> Word(string language) =>
        Gen.Frequency((6, Gen.OneOf(Words[language])), (1, Gen.OneOf(Words["en"])), (1, Gen.OneOf(Words["und"])), (1, Gen.OneOf(Words.Values.SelectMany(words => words).ToArray())));

    private static Gen<string> Text(Gen<string> word, int most) =>
        from parts in Gen.Select(word, Gen.OneOf(Gaps)).Array[0, most]
        select string.Concat(parts.Select(part => part.Item1 + part.Item2));

    private static Gen<string> Query(Gen<string> word, int depth) => depth == 0 ? Leaf(word) : Gen.Frequency(
        (4, Leaf(word)),
        (2, Joined(word, depth, " ")),
        (2, Joined(word, depth, " OR ")),
        (2, Gen.Select(Query(word, depth - 1), Query(word, depth - 1), (keep, drop) => $"({keep}) -({drop})")),
        (3, Gen.Select(Side(word), Gen.OneOf(Nears), Side(word), (left, near, right) => $"{left} {near} {right}")),
        (1, Query(word, depth - 1).Select(part => $"title:({part})")));

    private static Gen<string> Joined(Gen<string> word, int depth, string sign) => Query(word, depth - 1).Array[2, 3].Select(parts => string.Join(sign, parts.Select(part => $"({part})")));

    private static Gen<string> Side(Gen<string> word) => Gen.Frequency((4, Place(word)), (1, Gen.Select(Place(word), Place(word), (left, right) => $"({left} OR {right})")),
        (1, Gen.Select(Place(word), Gen.OneOf(Nears), Place(word), (left, near, right) => $"({left} {near} {right})")));

    private static Gen<string> Leaf(Gen<string> word) => Gen.Frequency((8, Place(word)), (1, Gen.OneOf(Facts)), (1, Place(word).Select(place => $"title:{place}")));

    private static Gen<string> Place(Gen<string> word) => Gen.Frequency(
        (6, word),
        (1, word.Select(text => $"={text}")),
        (1, word.Select(text => $"{text[..Math.Min(text.Length, 3)]}*")),
        (3, word.Array[2, 4].Select(words => $"\"{string.Join(' ', words)}\"")),
        (1, word.Array[2, 3].Select(words => $"=\"{string.Concat(words)}\"")),
        (1, Gen.Select(word, Gen.OneOf("@leader", "@country", "@Putin"), word, (before, entity, behind) => $"\"{before} {entity} {behind}\"")),
        (1, Gen.OneOf(Entities)));
}
