using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// Rewrites what an XML parser refuses into what it accepts, in one pass and without ever giving up: characters that XML forbids, HTML's
/// entities, lone ampersands, attributes without quotes, prefixes without declaration, elements left open or closed in the wrong order,
/// junk before the root and a missing end. An entry that the end of the document cuts off is left out: its words may be cut as well.
/// </summary>
internal sealed class XmlRepair
{
    private readonly WarningList _warnings;
    private readonly StringBuilder _xml;
    private readonly XmlScanner _scanner;
    private readonly XmlCharacters _characters;
    private readonly XmlElementStack _elements;

    private XmlRepair(string text, WarningList warnings)
    {
        _warnings = warnings;
        _xml = new StringBuilder(text.Length + 256);
        _scanner = new XmlScanner(text, warnings);
        _characters = new XmlCharacters(_xml, text, warnings);
        _elements = new XmlElementStack(_xml, _characters, warnings);
    }

    /// <returns>Well-formed XML; "" where there is no element at all. Below the limit of depth nothing is written: the reader refuses it.</returns>
    public static string Rewrite(string text, FeedLimits limits, WarningList warnings) => new XmlRepair(text, warnings).Rewrite(limits.Depth);

    private string Rewrite(int depth)
    {
        SkipProlog();
        while (!_scanner.IsAtEnd && !_elements.IsRootClosed && _elements.Depth <= depth + 1)
            Step();

        if (_scanner.IsAtEnd && _elements.Depth > 0)
            _elements.CutOff();

        _elements.CloseAll();
        return _xml.ToString();
    }

    /// <summary>Declaration, comments and doctype are dropped, and so is anything else before the element that feeds begin with.</summary>
    private void SkipProlog()
    {
        while (!_scanner.IsAtEnd && SkipOne())
        {
        }

        var isAtRoot = _scanner.Follows("<") && FeedRoots.DialectOf(LocalName(_scanner.NameAt(_scanner.At + 1))) is not null;
        if (!isAtRoot && FeedRoots.Find(_scanner.Text) is >= 0 and var root)
        {
            _warnings.Add("junk before the feed was left out");
            _scanner.At = root;
        }

        KeepLines(0);
    }

    /// <summary>What is dropped leaves its line breaks, so that the parser's places stay those of the document.</summary>
    private void KeepLines(int from) => _xml.Append('\n', _scanner.Text.AsSpan(from, _scanner.At - from).Count('\n'));

    private bool SkipOne()
    {
        if (char.IsWhiteSpace(_scanner.Text[_scanner.At]) || _scanner.Text[_scanner.At] == '\uFEFF')
            _scanner.At++;
        else if (_scanner.Follows("<?"))
            _scanner.Skip("<?", "?>");
        else if (_scanner.Follows("<!--"))
            _scanner.Skip("<!--", "-->");
        else if (_scanner.Follows("<!"))
            SkipDoctype();
        else
            return false;

        return true;
    }

    private void SkipDoctype()
    {
        var subset = _scanner.Text.IndexOfAny(['>', '['], _scanner.At);
        if (subset >= 0 && _scanner.Text[subset] == '[' && _scanner.After("]", subset) is { } end)
        {
            _characters.Declare(_scanner.Text.AsSpan(subset, end - subset));
            _scanner.At = end;
        }

        _scanner.Skip("<!", ">");
    }

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private void Step()
    {
        var tag = _scanner.Text.IndexOf('<', _scanner.At);
        var end = tag < 0 ? _scanner.Text.Length : tag;

        // White space is all that may stand around the root.
        if (_elements.Depth > 0)
            _characters.Text(_scanner.At, end);

        _scanner.At = end;
        if (tag >= 0)
            Markup();
    }

    private void Markup()
    {
        if (_scanner.Follows("<![CDATA["))
            CharacterData();
        else if (_scanner.Follows("<!--"))
            Drop("<!--", "-->");
        else if (_scanner.Follows("<?"))
            Drop("<?", "?>");
        else if (_scanner.Follows("<!"))
            Drop("<!", ">");
        else if (_scanner.Follows("</") && _scanner.IsNameStart(2))
            _elements.End(_scanner.EndTag());
        else if (_scanner.IsNameStart(1))
            _elements.Start(_scanner.StartTag());
        else
            LoneBracket();
    }

    private void Drop(string open, string close)
    {
        var from = _scanner.At;
        _scanner.Skip(open, close);
        KeepLines(from);
    }

    private void CharacterData()
    {
        const string open = "<![CDATA[", close = "]]>";
        var start = _scanner.At + open.Length;
        var end = _scanner.After(close, start);
        if (_elements.Depth > 0)
            _characters.Verbatim(start, end is null ? _scanner.Text.Length : end.Value - close.Length);

        _scanner.At = end ?? _scanner.Text.Length;
    }

    private void LoneBracket()
    {
        _warnings.Add("a '<' that begins no element was escaped");
        if (_elements.Depth > 0)
            _xml.Append("&lt;");

        _scanner.At++;
    }
}
