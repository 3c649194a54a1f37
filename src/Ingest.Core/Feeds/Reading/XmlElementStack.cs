using System.Text;

namespace Ingest.Core.Feeds.Reading;

/// <summary>Writes tags so that every element is closed in order and every prefix declared.</summary>
internal sealed class XmlElementStack(StringBuilder xml, XmlCharacters characters, WarningList warnings)
{
    /// <summary>Elements that HTML never closes. Not link: that is a feed's own.</summary>
    private static readonly HashSet<string> NeverClosed = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr" };

    private readonly List<Element> _open = [];
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal) { ["xml"] = 1 };

    /// <summary>The entry that is open; -1 where none is.</summary>
    private int _entry = -1;

    public int Depth => _open.Count;

    public bool IsRootClosed { get; private set; }

    public void Start(XmlTag tag)
    {
        CloseEntryBefore(tag);
        var start = xml.Length;
        xml.Append('<').Append(tag.Name);
        var declared = new List<string>();
        foreach (var attribute in tag.Attributes)
            Write(attribute, declared);

        DeclarePrefix(tag.Name, declared);
        foreach (var attribute in tag.Attributes)
            DeclarePrefix(attribute.Name, declared);

        if (tag.IsEmpty || NeverClosed.Contains(tag.Name))
            CloseEmpty(declared);
        else
            Open(tag, start, declared);
    }

    public void End(string name)
    {
        var index = _open.FindLastIndex(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            if (!NeverClosed.Contains(name))
                warnings.Add("an end tag without its start was left out");

            return;
        }

        if (index < _open.Count - 1)
            warnings.Add("elements left open were closed");

        CloseTo(index);
        IsRootClosed = _open.Count == 0;
    }

    public void CloseAll() => CloseTo(0);

    /// <summary>The document ends here with elements open: of an entry nobody knows how much is missing.</summary>
    public void CutOff()
    {
        if (_entry < 0)
        {
            warnings.Add("the document ends before its last element does");
            return;
        }

        warnings.Add("the document ends inside an entry, which was left out");
        xml.Length = _open[_entry].Start;
        Forget(_entry);
    }

    private void Open(XmlTag tag, int start, List<string> declared)
    {
        xml.Append('>');
        if (_entry < 0 && tag.IsEntry)
            _entry = _open.Count;

        _open.Add(new Element(tag.Name, start, declared));
    }

    private void CloseEmpty(List<string> declared)
    {
        xml.Append("/>");
        Forget(declared);
        IsRootClosed = _open.Count == 0;
    }

    /// <summary>Where an entry begins, the one before it has ended.</summary>
    private void CloseEntryBefore(XmlTag tag)
    {
        if (_entry < 0 || !tag.IsEntry || !_open[_entry].Name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase))
            return;

        warnings.Add("an entry that was not closed was closed where the next begins");
        CloseTo(_entry);
    }

    private void CloseTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
            xml.Append("</").Append(_open[i].Name).Append('>');

        Forget(count);
    }

    private void Forget(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
            Forget(_open[i].Prefixes);

        _open.RemoveRange(count, _open.Count - count);
        _entry = _entry >= count ? -1 : _entry;
    }

    private void Forget(IReadOnlyList<string> prefixes)
    {
        foreach (var prefix in prefixes)
            _prefixes[prefix]--;
    }

    private void Write(XmlTagAttribute attribute, List<string> declared)
    {
        if (attribute.DeclaredPrefix is { } prefix)
        {
            // XML 1.0 has no way to take a declaration back.
            if (attribute.Start == attribute.End)
                return;

            Remember(prefix, declared);
        }

        xml.Append(' ').Append(attribute.Name).Append("=\"");
        characters.Text(attribute.Start, attribute.End);
        xml.Append('"');
    }

    private void DeclarePrefix(string name, List<string> declared)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "xml" : name[..colon];
        if (prefix == "xmlns" || _prefixes.GetValueOrDefault(prefix) > 0)
            return;

        warnings.Add($"the prefix '{prefix}' was declared");
        Remember(prefix, declared);
        var address = FeedNamespaces.WellKnownPrefixes.GetValueOrDefault(prefix) ?? "urn:undeclared:" + prefix;
        xml.Append(" xmlns:").Append(prefix).Append("=\"").Append(address).Append('"');
    }

    private void Remember(string prefix, List<string> declared)
    {
        declared.Add(prefix);
        _prefixes[prefix] = _prefixes.GetValueOrDefault(prefix) + 1;
    }

    /// <param name="Name">As written, prefix and all.</param>
    /// <param name="Start">Where its start tag begins in what was written.</param>
    /// <param name="Prefixes">Declared on it.</param>
    private readonly record struct Element(string Name, int Start, IReadOnlyList<string> Prefixes);
}
