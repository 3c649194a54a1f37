using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// Bytes ▶ text. In order of trust: a byte order mark, the shape of the first bytes, UTF-8 when the bytes are that and one side says so,
/// the charset of the HTTP header, the XML declaration, UTF-8.
/// </summary>
internal static partial class FeedDecoder
{
    /// <summary>An XML declaration stands at the start; a little room for the junk that some servers send before it.</summary>
    private const int DeclarationReach = 1_024;

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType, WarningList warnings)
    {
        if (ByteOrderMark(bytes) is { } marked)
            return Text(marked.Encoding, bytes[marked.Length..], warnings);

        if (Shape(bytes) is { } shaped)
            return Text(shaped, bytes, warnings);

        var header = Named(HeaderCharset(contentType), "the HTTP header", warnings);
        var declared = Named(DeclaredCharset(bytes), "the XML declaration", warnings);
        return Text(Choose(bytes, header, declared, warnings), bytes, warnings);
    }

    private static Encoding Choose(ReadOnlySpan<byte> bytes, Encoding? header, Encoding? declared, WarningList warnings)
    {
        var chosen = Believed(bytes, header, declared);
        foreach (var claimed in new[] { header, declared })
            if (claimed is not null && claimed.CodePage != chosen.CodePage)
                warnings.Add($"{(claimed == header ? "the HTTP header" : "the XML declaration")} says {claimed.WebName}, read as {chosen.WebName}");

        return chosen;
    }

    /// <summary>
    /// Text with other letters than ASCII's that is valid UTF-8 is UTF-8, whatever a server-wide setting says, and text that isn't is not.
    /// Of the encodings with several bytes a letter that doesn't hold: a short Chinese text may be valid UTF-8 by chance.
    /// </summary>
    private static Encoding Believed(ReadOnlySpan<byte> bytes, Encoding? header, Encoding? declared)
    {
        var first = header ?? declared ?? Encoding.UTF8;
        if (Ascii.IsValid(bytes))
            return first;

        if (Utf8.IsValid(bytes))
            return first.IsSingleByte || IsUtf8(declared) ? Encoding.UTF8 : first;

        return IsUtf8(first) && declared is not null ? declared : first;
    }

    private static bool IsUtf8(Encoding? encoding) => encoding?.CodePage == Encoding.UTF8.CodePage;

    private static string Text(Encoding encoding, ReadOnlySpan<byte> bytes, WarningList warnings)
    {
        // A declaration that could be read byte by byte is not in UTF-16 or UTF-32, whatever it says.
        if (encoding.CodePage is 1200 or 1201 or 12000 or 12001 && DeclaredCharset(bytes) is not null)
            encoding = Encoding.UTF8;

        if (!IsUtf8(encoding) || Utf8.IsValid(bytes))
            return encoding.GetString(bytes);

        // One character a byte at most: UTF-8 never makes more, and a stray byte makes one.
        var strays = new StrayByteFallback();
        var characters = new char[bytes.Length];
        var length = Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, strays).GetChars(bytes, characters);
        warnings.Add($"{strays.Count} bytes are not UTF-8: read as Windows-1252");
        return new string(characters, 0, length);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (CharsetNames.Find("utf-32BE")!, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>What '&lt;' looks like without a byte order mark: https://www.w3.org/TR/xml/#sec-guessing.</summary>
    private static Encoding? Shape(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0x00, 0x00, 0x00, ..] => Encoding.UTF32,
        [0x00, 0x00, 0x00, 0x3C, ..] => CharsetNames.Find("utf-32BE"),
        [0x3C, 0x00, not 0x00, 0x00, ..] => Encoding.Unicode,
        [0x00, 0x3C, 0x00, not 0x00, ..] => Encoding.BigEndianUnicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(bytes),
        _ => null,
    };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var latin = CharsetNames.Find("IBM037")!;
        var declaration = Declaration().Match(latin.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]));
        return CharsetNames.Find(declaration.Groups["charset"].Value) ?? latin;
    }

    private static Encoding? Named(string? name, string where, WarningList warnings)
    {
        var encoding = CharsetNames.Find(name);
        if (encoding is null && !string.IsNullOrWhiteSpace(name))
            warnings.Add($"{where} names the unknown charset '{name}'");

        return encoding;
    }

    private static string? HeaderCharset(string? contentType)
    {
        if (contentType is null)
            return null;

        try
        {
            return new ContentType(contentType).CharSet;
        }
        catch (FormatException)
        {
            return HeaderParameter().Match(contentType) is { Success: true } found ? found.Groups["charset"].Value : null;
        }
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        return Declaration().Match(start) is { Success: true } found ? found.Groups["charset"].Value : null;
    }

    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*["'](?<charset>[^"'>]{1,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("""charset\s*=\s*["']?(?<charset>[\w.:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderParameter();
}
