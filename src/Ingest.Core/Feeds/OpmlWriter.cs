using System.Text;
using System.Xml;

namespace Ingest.Core.Feeds;

/// <summary>Writes the list of feeds that every reader imports: OPML 2.0, http://opml.org/spec2.opml.</summary>
public static class OpmlWriter
{
    public static string Write(string title, IEnumerable<OpmlFeed> feeds)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Legal(title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var feed in feeds)
                Write(xml, feed);

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, OpmlFeed feed)
    {
        var title = Legal(feed.Title ?? feed.Url.Host);
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", title);
        xml.WriteAttributeString("title", title);
        xml.WriteAttributeString("xmlUrl", feed.Url.AbsoluteUri);
        if (feed.Language is { } language)
            xml.WriteAttributeString("language", Legal(language));
        if (feed.IsFullText)
            xml.WriteAttributeString("fullText", "true");

        xml.WriteEndElement();
    }

    /// <summary>Titles come from feeds; JSON Feed's may hold what XML cannot.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));

    /// <summary>The declaration names the writer's encoding.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
