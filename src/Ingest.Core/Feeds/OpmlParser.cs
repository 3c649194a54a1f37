using System.Xml;
using System.Xml.Linq;

namespace Ingest.Core.Feeds;

/// <summary>Reads lists of feeds in OPML, however deep their folders.</summary>
public static class OpmlParser
{
    /// <exception cref="FormatException">The document is no OPML, or one of its outlines has no usable address; the message names line and value.</exception>
    public static IReadOnlyList<OpmlFeed> Parse(string document)
    {
        var feeds = Load(document).Descendants()
            .Where(element => element.Name.LocalName == "outline" && AttributeOf(element, "xmlUrl") is not null)
            .Select(FeedOf)
            .ToList();
        return feeds.Count > 0 ? feeds : throw new FormatException("The OPML lists no feed: no outline has an xmlUrl.");
    }

    private static XElement Load(string document)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return root.Name.LocalName == "opml" ? root : throw new FormatException($"The document is no OPML: its root is <{root.Name.LocalName}>.");
        }
        catch (XmlException fault)
        {
            throw new FormatException($"The document is no OPML: {fault.Message}", fault);
        }
    }

    private static OpmlFeed FeedOf(XElement outline)
    {
        var address = AttributeOf(outline, "xmlUrl")!;
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new OpmlFeed(url, AttributeOf(outline, "title") ?? AttributeOf(outline, "text"), AttributeOf(outline, "language"))
            : throw new FormatException($"Line {((IXmlLineInfo)outline).LineNumber}: '{address}' is no http or https address.");
    }

    private static string? AttributeOf(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value is { Length: > 0 } value
            ? value.Trim()
            : null;
}
