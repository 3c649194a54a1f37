using System.Xml;
using System.Xml.Linq;
using Ingest.Core.Feeds.Reading;

namespace Ingest.Core.Feeds;

/// <summary>Reads lists of feeds in OPML, however deep their folders, and as other readers write them: with lone ampersands and feeds named twice.</summary>
public static class OpmlParser
{
    /// <exception cref="FormatException">The document is no OPML, or some of its outlines have no usable address; the message names every line and value.</exception>
    public static IReadOnlyList<OpmlFeed> Parse(string document)
    {
        var reading = Read(document);
        return reading.Errors.Count == 0 ? reading.Feeds : throw new FormatException(string.Join(Environment.NewLine, reading.Errors));
    }

    /// <summary>All that can be read: one bad outline doesn't stop the others.</summary>
    public static OpmlReading Read(string document)
    {
        try
        {
            var outlines = Load(document).Descendants().Where(element => element.Name.LocalName == "outline").ToLookup(outline => FeedOf(outline) is not null);
            var feeds = outlines[true].Select(outline => FeedOf(outline)!).DistinctBy(feed => FeedAddress.Canonical(feed.Url)).ToList();
            var errors = outlines[false].Select(ErrorOf).OfType<string>().ToList();
            if (feeds.Count == 0 && errors.Count == 0)
                errors.Add("The OPML lists no feed: no outline has an xmlUrl.");

            return new OpmlReading(feeds, errors);
        }
        catch (XmlException fault)
        {
            return new OpmlReading([], [$"The document is no OPML: {fault.Message}"]);
        }
    }

    private static XElement Load(string document)
    {
        try
        {
            return LoadWellFormed(document);
        }
        catch (XmlException) when (document.Contains("<opml", StringComparison.OrdinalIgnoreCase))
        {
            return LoadWellFormed(XmlRepair.Rewrite(document, FeedLimits.Default, new WarningList()));
        }
    }

    private static XElement LoadWellFormed(string document)
    {
        using var reader = XmlReader.Create(new StringReader(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        return root.Name.LocalName == "opml" ? root : throw new XmlException($"its root is <{root.Name.LocalName}>.");
    }

    private static OpmlFeed? FeedOf(XElement outline) =>
        AddressOf(outline) is { } address && FeedAddress.Read(address) is { } url
            ? new OpmlFeed(url, AttributeOf(outline, "title") ?? AttributeOf(outline, "text"), AttributeOf(outline, "language"), AttributeOf(outline, "fullText") is "true")
            : null;

    /// <summary>An outline without an address is a folder, unless it says that it is a feed.</summary>
    private static string? ErrorOf(XElement outline)
    {
        var line = ((IXmlLineInfo)outline).LineNumber;
        if (AddressOf(outline) is { } address)
            return $"Line {line}: '{address}' is no http or https address.";

        return AttributeOf(outline, "type") is "rss" or "atom" ? $"Line {line}: '{AttributeOf(outline, "text")}' has no xmlUrl." : null;
    }

    private static string? AddressOf(XElement outline) => AttributeOf(outline, "xmlUrl");

    private static string? AttributeOf(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value is { Length: > 0 } value
            ? value.Trim()
            : null;
}
