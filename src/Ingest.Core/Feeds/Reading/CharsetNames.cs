using System.Globalization;
using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Finds the encoding that a publisher means by a name, which is often wider than the one that the name stands for.</summary>
internal static class CharsetNames
{
    /// <summary>
    /// The WHATWG's reading of labels (https://encoding.spec.whatwg.org/#names-and-labels), and names that only Python or old servers use.
    /// Of an encoding that is not known here but wide enough to be taken for another, the other.
    /// </summary>
    private const string Table =
        """
        866 cp1125 ruscii
        874 iso-8859-11 tis-620
        932 shift_jis sjis ms_kanji windows-31j ms932 shift_jis_2004 shift_jisx0213
        949 euc-kr ks_c_5601-1987 ksc5601 korean uhc windows-949
        950 big5-hkscs x-big5 cn-big5
        1200 unicode ucs2 csunicode iso-10646-ucs-2 utf16
        1251 kz1048 ptcp154
        1252 iso-8859-1 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819 x-cp1252 ansi
        1254 iso-8859-9 latin5
        1255 iso-8859-8-i
        10000 mac macintosh mac_roman
        10006 mac_greek
        10007 mac_cyrillic
        10029 mac_latin2 mac_centraleurope mac_ce
        10079 mac_iceland
        10081 mac_turkish
        12000 iso-10646-ucs-4 ucs-4 csucs4 utf32
        20866 koi8 koi8_r
        21866 koi8_u koi8-ru
        28603 iso-8859-13 latin7
        50220 iso-2022-jp iso-2022-jp-ext iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 csiso2022jp
        50225 iso-2022-kr
        51932 euc-jp euc-jis-2004 euc-jisx0213
        52936 hz hz-gb-2312
        54936 gb2312 gbk gb_2312-80 gb18030-2000 euc-cn chinese cp936
        65001 utf8 unicode-1-1-utf-8 x-unicode20utf8
        """;

    private static readonly Dictionary<string, int> CodePages = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Skip(1).Select(name => (Key: KeyOf(name), CodePage: int.Parse(line[0], CultureInfo.InvariantCulture))))
        .ToDictionary(pair => pair.Key, pair => pair.CodePage, StringComparer.Ordinal);

    static CharsetNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding? Find(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name))
            return null;

        var key = KeyOf(name);
        return CodePages.TryGetValue(key, out var codePage)
            ? Encoding.GetEncoding(codePage)
            : ByName(name) ?? ByName(name.Replace('_', '-')) ?? OfIsoFamily(key) ?? ByNumber(name);
    }

    /// <summary>"EUC_KR", "x-euc-kr" and "euckr" are one name.</summary>
    private static string KeyOf(string name)
    {
        var key = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return key.StartsWith('x') ? key[1..] : key;
    }

    /// <summary>"iso8859_5".</summary>
    private static Encoding? OfIsoFamily(string key) =>
        key.StartsWith("iso8859", StringComparison.Ordinal) ? ByName("iso-8859-" + key["iso8859".Length..]) : null;

    private static Encoding? ByName(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>"cp1251", "windows_1251", "win-1251", "x-cp1251", "cp037", "437": the number is what counts.</summary>
    private static Encoding? ByNumber(string name)
    {
        var digits = name.AsSpan()[(name.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return digits.Length is >= 3 and <= 5
            ? ByNumber(int.Parse(digits, CultureInfo.InvariantCulture))
            : null;
    }

    private static Encoding? ByNumber(int codePage)
    {
        try
        {
            return Encoding.GetEncoding(codePage);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
