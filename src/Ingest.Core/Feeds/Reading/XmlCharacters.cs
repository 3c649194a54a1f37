using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Writes characters so that XML accepts them: entities resolved, lone ampersands escaped, forbidden ones left out.</summary>
internal sealed partial class XmlCharacters(StringBuilder xml, string text, WarningList warnings)
{
    /// <summary>The longest name of HTML has 8 letters; a document's own may be longer.</summary>
    private const int LongestReference = 40;

    /// <summary>What a document's own entities may add in all: they are never resolved inside each other, and not without end one after the other.</summary>
    private const int MostExpansion = 100_000;

    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-");

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private int _expanded;

    /// <summary>Takes the entities that a doctype declares as plain text.</summary>
    public void Declare(ReadOnlySpan<char> subset)
    {
        foreach (Match entity in Entity().Matches(subset.ToString()).Take(100))
            _declared.TryAdd(entity.Groups["name"].Value, entity.Groups["value"].Value);
    }

    public void Text(int start, int end)
    {
        for (var at = start; at < end;)
            at = text[at] == '&' ? Reference(at, end) : Character(at, end);
    }

    /// <summary>As in a CDATA section: an ampersand is one.</summary>
    public void Verbatim(int start, int end)
    {
        for (var at = start; at < end;)
            at = Character(at, end);
    }

    private int Character(int at, int end)
    {
        var character = text[at];
        if (char.IsHighSurrogate(character) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            xml.Append(character).Append(text[at + 1]);
            return at + 2;
        }

        Append(character);
        return at + 1;
    }

    private void Append(char character)
    {
        if (!XmlConvert.IsXmlChar(character))
        {
            warnings.Add("a character that XML forbids was left out");
            return;
        }

        _ = character switch
        {
            '&' => xml.Append("&amp;"),
            '<' => xml.Append("&lt;"),
            '>' => xml.Append("&gt;"),
            '"' => xml.Append("&quot;"),
            _ => xml.Append(character),
        };
    }

    private int Reference(int at, int end)
    {
        var reach = text.AsSpan(at, Math.Min(LongestReference, end - at));
        if (reach.Length > 2 && reach[1] == '#')
            return Number(at, reach);

        var semicolon = reach.IndexOf(';');
        if (semicolon > 1 && !reach[1..semicolon].ContainsAnyExcept(NameCharacters) && Named(reach[1..semicolon].ToString()) is { } value)
        {
            foreach (var character in value)
                if (char.IsSurrogate(character))
                    xml.Append(character);
                else
                    Append(character);

            return at + semicolon + 1;
        }

        warnings.Add("a lone '&' was escaped");
        Append('&');
        return at + 1;
    }

    private string? Named(string name)
    {
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return WebUtility.HtmlDecode($"&{name};");

        if (_declared.TryGetValue(name, out var declared) && (_expanded += declared.Length) <= MostExpansion)
            return WebUtility.HtmlDecode(declared);

        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        if (decoded == reference)
            return null;

        warnings.Add("an entity of HTML was resolved");
        return decoded;
    }

    /// <summary>With or without its semicolon, as HTML reads it.</summary>
    private int Number(int at, ReadOnlySpan<char> reach)
    {
        var isHexadecimal = reach[2] is 'x' or 'X';
        var start = isHexadecimal ? 3 : 2;
        var length = reach[start..].IndexOfAnyExcept(isHexadecimal ? HexadecimalDigits : DecimalDigits);
        length = length < 0 ? reach.Length - start : length;
        if (length == 0)
        {
            warnings.Add("a lone '&' was escaped");
            Append('&');
            return at + 1;
        }

        Append(reach.Slice(start, length), isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None);
        var next = start + length;
        return at + next + (next < reach.Length && reach[next] == ';' ? 1 : 0);
    }

    private void Append(ReadOnlySpan<char> digits, NumberStyles style)
    {
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
            warnings.Add("a character that XML forbids was left out");
        else if (value > char.MaxValue)
            xml.Append(new Rune(value).ToString());
        else
            Append(Windows1252.CharOf(value));
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.-]{1,40})\s+(?:"(?<value>[^"]{0,2000})"|'(?<value>[^']{0,2000})')\s*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
