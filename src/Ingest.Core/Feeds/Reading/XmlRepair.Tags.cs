using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Tags: names, attributes and the order of opening and closing.</summary>
internal sealed partial class XmlRepair
{
    /// <summary>Elements that HTML never closes. Not link: that is a feed's own.</summary>
    private static readonly HashSet<string> NeverClosed = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr" };

    private void StartTag()
    {
        var name = SafeName(NameAt(_at + 1));
        _at += 1 + name.Length;
        var (attributes, isEmpty) = Attributes();
        CloseEntryBefore(name);

        var start = _xml.Length;
        var declared = new List<string>();
        _xml.Append('<').Append(name);
        Append(attributes, declared);
        Declare(name, declared);
        foreach (var (attribute, _, _) in attributes)
            Declare(attribute, declared);

        if (isEmpty || NeverClosed.Contains(name))
            CloseEmpty(declared);
        else
            Open(name, start, declared);
    }

    private void Open(string name, int start, List<string> declared)
    {
        _xml.Append('>');
        if (_openEntry < 0 && IsEntry(name))
            _openEntry = _open.Count;

        _open.Add(new OpenElement(name, start, declared));
    }

    private void CloseEmpty(List<string> declared)
    {
        _xml.Append("/>");
        foreach (var prefix in declared)
            _prefixes[prefix]--;

        _isRootClosed = _open.Count == 0;
    }

    /// <summary>Entries don't nest: where one begins, the one before it has ended.</summary>
    private void CloseEntryBefore(string name)
    {
        if (_openEntry < 0 || !IsEntry(name) || !_open[_openEntry].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            return;

        _warnings.Add("an entry that was not closed was closed where the next begins");
        CloseTo(_openEntry);
    }

    private void EndTag()
    {
        var name = NameAt(_at + 2);
        _at = After(">", _at + 2) is { } end && _text.IndexOf('<', _at + 2, end - _at - 2) < 0 ? end : Math.Min(_text.Length, _at + 2 + name.Length);
        var index = _open.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            if (!NeverClosed.Contains(name))
                _warnings.Add("an end tag without its start was left out");

            return;
        }

        if (index < _open.Count - 1)
            _warnings.Add("elements left open were closed");

        CloseTo(index);
        _isRootClosed = _open.Count == 0;
    }

    /// <summary>From behind the name to behind the '&gt;'. A tag that another one interrupts ends there.</summary>
    private (List<(string Name, int Start, int End)> Attributes, bool IsEmpty) Attributes()
    {
        var attributes = new List<(string Name, int Start, int End)>();
        while (_at < _text.Length && _text[_at] is not ('>' or '<'))
        {
            if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '>')
            {
                _at += 2;
                return (attributes, true);
            }

            if (!IsNameStart(_at))
                _at++;
            else if (Attribute() is var attribute && !attributes.Exists(other => other.Name == attribute.Name) && attributes.Count < MostAttributes)
                attributes.Add(attribute);
        }

        if (_at < _text.Length && _text[_at] == '>')
            _at++;

        return (attributes, false);
    }

    /// <summary>Feeds have a dozen at most; each is compared with those before it.</summary>
    private const int MostAttributes = 100;

    private (string Name, int Start, int End) Attribute()
    {
        var name = SafeName(NameAt(_at));
        _at += name.Length;
        var value = SkipSpace(_at);
        if (value >= _text.Length || _text[value] != '=')
            return (name, _at, _at);

        _at = SkipSpace(value + 1);
        if (_at < _text.Length && _text[_at] is '"' or '\'' && After(_text[_at].ToString(), _at + 1) is { } end)
        {
            var quoted = (name, _at + 1, end - 1);
            _at = end;
            return quoted;
        }

        _warnings.Add("an attribute without quotes was given them");
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '<'))
            _at++;

        return (name, start, _at);
    }

    private void Append(List<(string Name, int Start, int End)> attributes, List<string> declared)
    {
        foreach (var (name, start, end) in attributes)
        {
            if (PrefixDeclared(name) is { } prefix && (start == end || prefix is "xml" or "xmlns" || !Remember(prefix, declared)))
                continue;

            _xml.Append(' ').Append(name).Append("=\"");
            _characters.Text(start, end);
            _xml.Append('"');
        }
    }

    private static string? PrefixDeclared(string attribute) =>
        attribute.StartsWith("xmlns:", StringComparison.Ordinal) ? attribute["xmlns:".Length..] : null;

    private bool Remember(string prefix, List<string> declared)
    {
        declared.Add(prefix);
        _prefixes[prefix] = _prefixes.GetValueOrDefault(prefix) + 1;
        return true;
    }

    private void Declare(string name, List<string> declared)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || name[..colon] is var prefix && (prefix == "xmlns" || _prefixes.GetValueOrDefault(prefix) > 0))
            return;

        _warnings.Add($"the prefix '{prefix}' was declared");
        Remember(prefix, declared);
        _xml.Append(" xmlns:").Append(prefix).Append("=\"").Append(FeedNamespaces.WellKnownPrefixes.GetValueOrDefault(prefix) ?? "urn:undeclared:" + prefix).Append('"');
    }

    private static bool IsEntry(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant() is "item" or "entry";

    private string NameAt(int at)
    {
        var end = at;
        while (end < _text.Length && (XmlConvert.IsNCNameChar(_text[end]) || _text[end] == ':'))
            end++;

        return _text[at..end];
    }

    /// <summary>One colon at most, with a name on both sides. The length stays, because the reading position is counted by it.</summary>
    private static string SafeName(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return name;

        var isPrefixed = colon + 1 < name.Length && XmlConvert.IsStartNCNameChar(name[colon + 1]) && !name.StartsWith("xmlns:xml", StringComparison.Ordinal);
        var rest = name[(colon + 1)..].Replace(':', '_');
        return isPrefixed ? $"{name[..colon]}:{rest}" : $"{name[..colon]}_{rest}";
    }

    private bool IsNameStart(int at) => at < _text.Length && XmlConvert.IsStartNCNameChar(_text[at]);

    private int SkipSpace(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;

        return at;
    }
}
