using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Finds its way in a text that may or may not be XML, forward only.</summary>
internal sealed class XmlScanner(string text, WarningList warnings)
{
    /// <summary>Feeds have a dozen at most; each is compared with those before it.</summary>
    private const int MostAttributes = 100;

    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public string Text { get; } = text;

    public int At { get; set; }

    public bool IsAtEnd => At >= Text.Length;

    public bool Follows(string markup) => Text.AsSpan(At).StartsWith(markup, StringComparison.Ordinal);

    public bool IsNameStart(int offset) => At + offset < Text.Length && XmlConvert.IsStartNCNameChar(Text[At + offset]);

    /// <summary>
    /// Where the text after the next mark begins. A mark that was not found once is not looked for again, or a hostile document would cost
    /// the square of its length.
    /// </summary>
    public int? After(string mark, int from)
    {
        if (from > Text.Length || _missing.Contains(mark))
            return null;

        var found = Text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found >= 0)
            return found + mark.Length;

        _missing.Add(mark);
        return null;
    }

    /// <summary>Over markup that ends with a mark; where the mark is missing, only over its beginning.</summary>
    public void Skip(string open, string close) => At = After(close, At + open.Length) ?? Math.Min(At + open.Length, Text.Length);

    public string NameAt(int at)
    {
        var end = at;
        while (end < Text.Length && (XmlConvert.IsNCNameChar(Text[end]) || Text[end] == ':'))
            end++;

        return Text[at..end];
    }

    /// <summary>From '&lt;' to behind '&gt;'. A tag that another one interrupts ends there.</summary>
    public XmlTag StartTag()
    {
        var name = NameAt(At + 1);
        At += 1 + name.Length;
        var attributes = new List<XmlTagAttribute>();
        while (!IsAtEnd && Text[At] is not ('>' or '<') && !Follows("/>"))
        {
            if (!IsNameStart(0))
                At++;
            else if (Attribute() is var attribute && attributes.Count < MostAttributes && !attributes.Exists(other => other.Name == attribute.Name))
                attributes.Add(attribute);
        }

        var isEmpty = Follows("/>");
        At += isEmpty ? 2 : !IsAtEnd && Text[At] == '>' ? 1 : 0;
        return new XmlTag(Safe(name), attributes, isEmpty);
    }

    /// <summary>From "&lt;/" to behind '&gt;', or to behind the name where that is missing.</summary>
    public string EndTag()
    {
        var name = NameAt(At + 2);
        At += 2 + name.Length;
        SkipSpace();
        At += !IsAtEnd && Text[At] == '>' ? 1 : 0;
        return Safe(name);
    }

    private XmlTagAttribute Attribute()
    {
        var name = NameAt(At);
        At += name.Length;
        var behind = At;
        SkipSpace();
        if (IsAtEnd || Text[At] != '=')
        {
            At = behind;
            return new XmlTagAttribute(Safe(name), behind, behind);
        }

        At++;
        SkipSpace();
        var (start, end) = Quoted() ?? Unquoted();
        return new XmlTagAttribute(Safe(name), start, end);
    }

    /// <summary>A value that would reach into the next tag has lost its closing quote.</summary>
    private (int Start, int End)? Quoted()
    {
        if (IsAtEnd || Text[At] is not ('"' or '\''))
            return null;

        var start = At + 1;
        if (After(Text[At].ToString(), start) is { } end && !Text.AsSpan(start, end - start).Contains('<'))
        {
            At = end;
            return (start, end - 1);
        }

        At = start;
        return null;
    }

    private (int Start, int End) Unquoted()
    {
        warnings.Add("an attribute without quotes was given them");
        var start = At;
        while (!IsAtEnd && !char.IsWhiteSpace(Text[At]) && Text[At] is not ('>' or '<'))
            At++;

        return (start, At);
    }

    private void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Text[At]))
            At++;
    }

    /// <summary>One colon at most, with a name on both sides, and no prefix that XML keeps for itself.</summary>
    private static string Safe(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return name;

        var isPrefixed = colon + 1 < name.Length
            && XmlConvert.IsStartNCNameChar(name[colon + 1])
            && name[(colon + 1)..] is not ("xml" or "xmlns");
        return name[..colon] + (isPrefixed ? ':' : '_') + name[(colon + 1)..].Replace(':', '_');
    }
}
