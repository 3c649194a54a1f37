using System.Text;
using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// The text of an element whose content is meant for people. Most have only characters; where elements stand inside (Atom's xhtml,
/// or HTML that somebody forgot to escape) the whole becomes HTML again.
/// </summary>
internal sealed class InlineMarkup
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    private readonly StringBuilder _html = new();
    private string? _only;

    /// <summary>From the first element on, characters are escaped.</summary>
    public bool HasElements { get; private set; }

    public void Clear()
    {
        _html.Clear();
        _only = null;
        HasElements = false;
    }

    public void Characters(string text)
    {
        if (HasElements)
            AppendEscaped(text);
        else if (_only is null && _html.Length == 0)
            _only = text;
        else
            Spill().Append(text);
    }

    public void Start(XmlReader reader)
    {
        if (!HasElements)
            Escape();

        var name = reader.LocalName;
        _html.Append('<').Append(name);
        AppendAttributes(reader);
        _html.Append(Void.Contains(name) ? " />" : ">");
        if (reader.IsEmptyElement)
            End(name);
    }

    public void End(string name)
    {
        if (!Void.Contains(name))
            _html.Append("</").Append(name).Append('>');
    }

    public override string ToString()
    {
        var text = Windows1252.WithoutC1(_only ?? _html.ToString()).Trim();
        return HasElements ? WithoutWrapper(text) : text;
    }

    /// <summary>Atom's xhtml stands in one div that is not part of the content (RFC 4287, 3.1.1.3).</summary>
    private static string WithoutWrapper(string html)
    {
        const string open = "<div>", close = "</div>";
        return html.StartsWith(open, StringComparison.Ordinal)
            && html.EndsWith(close, StringComparison.Ordinal)
            && html.LastIndexOf(open, StringComparison.Ordinal) == 0
                ? html[open.Length..^close.Length].Trim()
                : html;
    }

    private void Escape()
    {
        HasElements = true;
        var before = Spill().ToString();
        _html.Clear();
        AppendEscaped(before);
    }

    private StringBuilder Spill()
    {
        _html.Append(_only);
        _only = null;
        return _html;
    }

    private void AppendAttributes(XmlReader reader)
    {
        if (!reader.MoveToFirstAttribute())
            return;

        do
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                AppendAttribute(reader.Name, reader.Value);
        }
        while (reader.MoveToNextAttribute());

        reader.MoveToElement();
    }

    private void AppendAttribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        AppendEscaped(value);
        _html.Append('"');
    }

    private void AppendEscaped(string text)
    {
        foreach (var character in text)
            _ = character switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                _ => _html.Append(character),
            };
    }
}
