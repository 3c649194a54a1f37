using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// Rewrites what an XML parser refuses into what it accepts, in one pass and without ever giving up: characters that XML forbids, HTML's
/// entities, lone ampersands, attributes without quotes, prefixes without declaration, elements left open or closed in the wrong order,
/// junk before the root and a missing end. An entry that the end of the document cuts off is left out: its words may be cut as well.
/// </summary>
internal sealed partial class XmlRepair
{
    private readonly string _text;
    private readonly FeedLimits _limits;
    private readonly WarningList _warnings;
    private readonly StringBuilder _xml;
    private readonly XmlCharacters _characters;
    private readonly List<OpenElement> _open = [];
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal) { ["xml"] = 1 };

    private int _at;
    private int _openEntry = -1;
    private bool _isRootClosed;

    private XmlRepair(string text, FeedLimits limits, WarningList warnings)
    {
        (_text, _limits, _warnings) = (text, limits, warnings);
        _xml = new StringBuilder(text.Length + 256);
        _characters = new XmlCharacters(_xml, text, warnings);
    }

    /// <returns>Well-formed XML; "" where there is no element at all. An element too deep for the limits is left open to be refused by the reader.</returns>
    public static string Rewrite(string text, FeedLimits limits, WarningList warnings) => new XmlRepair(text, limits, warnings).Rewrite();

    private string Rewrite()
    {
        SkipProlog();
        while (_at < _text.Length && !_isRootClosed && _open.Count <= _limits.Depth)
            Step();

        if (_at >= _text.Length && _open.Count > 0)
            CutOff();

        CloseTo(0);
        return _xml.ToString();
    }

    /// <summary>Declaration, comments and doctype are dropped, and so is anything else before the element that feeds begin with.</summary>
    private void SkipProlog()
    {
        _at = SkipMarkup(0);
        if (_at < _text.Length && _text[_at] == '<' && FeedRoots.DialectOf(NameAt(_at + 1)) is not null)
            return;

        if (FeedRoots.Find(_text) is >= 0 and var root && root != _at)
        {
            _warnings.Add("junk before the feed was left out");
            _at = root;
        }
    }

    private int SkipMarkup(int at)
    {
        while (at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[at]) || _text[at] == '\uFEFF')
                at++;
            else if (Follows(at, "<?"))
                at = After("?>", at + 2) ?? at + 2;
            else if (Follows(at, "<!--"))
                at = After("-->", at + 4) ?? at + 4;
            else if (Follows(at, "<!"))
                at = SkipDoctype(at);
            else
                break;
        }

        return at;
    }

    private int SkipDoctype(int at)
    {
        var end = _text.IndexOfAny(['>', '['], at);
        if (end >= 0 && _text[end] == '[')
        {
            var subset = _text.IndexOf(']', end);
            if (subset >= 0)
                _characters.Declare(_text.AsSpan(end, subset - end));

            end = subset < 0 ? -1 : _text.IndexOf('>', subset);
        }

        return end < 0 ? _text.Length : end + 1;
    }

    private void Step()
    {
        var tag = _text.IndexOf('<', _at);
        var end = tag < 0 ? _text.Length : tag;
        if (end > _at)
            _characters.Text(_at, end);

        _at = end;
        if (tag >= 0)
            Markup();
    }

    private void Markup()
    {
        if (Follows(_at, "<![CDATA["))
            CData();
        else if (Follows(_at, "<!--"))
            _at = After("-->", _at + 4) ?? _at + 4;
        else if (Follows(_at, "<?"))
            _at = After("?>", _at + 2) ?? _at + 2;
        else if (Follows(_at, "<!"))
            _at = After(">", _at + 2) ?? _at + 2;
        else if (Follows(_at, "</") && IsNameStart(_at + 2))
            EndTag();
        else if (IsNameStart(_at + 1))
            StartTag();
        else
        {
            _warnings.Add("a '<' that begins no element was escaped");
            _xml.Append("&lt;");
            _at++;
        }
    }

    private void CData()
    {
        const string open = "<![CDATA[", close = "]]>";
        var start = _at + open.Length;
        var end = After(close, start);
        _characters.Verbatim(start, end is null ? _text.Length : end.Value - close.Length);
        _at = end ?? _text.Length;
    }

    /// <summary>The document ends with elements open: of an entry nobody knows how much is missing.</summary>
    private void CutOff()
    {
        if (_openEntry >= 0)
        {
            _warnings.Add("the document ends inside an entry, which was left out");
            _xml.Length = _open[_openEntry].Start;
            Forget(_openEntry);
        }
        else
            _warnings.Add("the document ends before its last element does");
    }

    private void CloseTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
            _xml.Append("</").Append(_open[i].Name).Append('>');

        Forget(count);
    }

    private void Forget(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
            foreach (var prefix in _open[i].Prefixes)
                _prefixes[prefix]--;

        _open.RemoveRange(count, _open.Count - count);
        if (_openEntry >= count)
            _openEntry = -1;
    }

    private bool Follows(int at, string markup) => _text.AsSpan(at).StartsWith(markup, StringComparison.Ordinal);

    /// <summary>Where the text after the next mark begins. A mark that was not found once is not looked for again, or a hostile document would cost the square of its length.</summary>
    private int? After(string mark, int from)
    {
        if (_missing.Contains(mark))
            return null;

        var found = from <= _text.Length ? _text.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        if (found >= 0)
            return found + mark.Length;

        _missing.Add(mark);
        return null;
    }

    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <param name="Name">As written, prefix and all.</param>
    /// <param name="Start">Where its start tag begins in what was rewritten.</param>
    /// <param name="Prefixes">Declared on it.</param>
    private readonly record struct OpenElement(string Name, int Start, IReadOnlyList<string> Prefixes);
}
