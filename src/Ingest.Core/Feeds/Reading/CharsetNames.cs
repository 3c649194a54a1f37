using System.Globalization;
using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Finds the encoding that a publisher means by a name, which is often wider than the one that the name stands for.</summary>
internal static class CharsetNames
{
    /// <summary>The WHATWG's reading of labels (https://encoding.spec.whatwg.org/#names-and-labels), and names that only Python or old servers use.</summary>
    private const string Table =
        """
        874 iso-8859-11 tis-620
        932 shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932
        949 euc-kr euckr ks_c_5601-1987 ksc5601 ksc_5601 korean uhc windows-949
        950 big5-hkscs big5hkscs x-x-big5 cn-big5
        1200 unicode ucs2 csunicode iso-10646-ucs-2 utf16
        1252 iso-8859-1 iso8859-1 iso88591 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819 x-cp1252 ansi
        1254 iso-8859-9 latin5
        1255 iso-8859-8-i
        10000 mac macintosh x-mac-roman mac_roman macroman
        10007 x-mac-cyrillic mac_cyrillic
        12000 iso-10646-ucs-4 ucs-4 csucs4 utf32
        20866 koi8 koi8_r
        21866 koi8_u koi8-ru
        51932 euc_jp eucjp x-euc-jp
        52936 hz
        54936 gb2312 gbk x-gbk gb_2312-80 chinese cp936
        65001 utf8 unicode-1-1-utf-8 x-unicode20utf8
        """;

    private static readonly Dictionary<string, int> CodePages = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Skip(1).Select(name => (Name: name, CodePage: int.Parse(line[0], CultureInfo.InvariantCulture))))
        .ToDictionary(pair => pair.Name, pair => pair.CodePage, StringComparer.OrdinalIgnoreCase);

    static CharsetNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding? Find(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(name))
            return null;

        return CodePages.TryGetValue(name, out var codePage)
            ? Encoding.GetEncoding(codePage)
            : ByName(name) ?? ByNumber(name);
    }

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
