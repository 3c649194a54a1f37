using System.Xml.Linq;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// The elements that CodeHollow.FeedReader reads well, in the shape in which it reads them well: right namespaces, links absolute,
/// titles plain, nothing empty. Dates are kept from it (one that it cannot read may throw), and so is all that it would lose or
/// decode twice; we read those ourselves from the same <see cref="FeedElement"/>s.
/// </summary>
internal static class FeedReaderXml
{
    private static readonly XNamespace Atom = FeedNamespaces.WellKnownPrefixes["atom"];
    private static readonly XNamespace DublinCore = FeedNamespaces.WellKnownPrefixes["dc"];
    private static readonly XNamespace Syndication = FeedNamespaces.WellKnownPrefixes["sy"];

    public static XElement Rss(string name, FeedElement element)
    {
        var xml = new XElement(
            name,
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "sy", Syndication.NamespaceName));
        foreach (var child in element.Children)
            if (RssName(child) is { } childName && RssText(child) is { Length: > 0 } text)
                xml.Add(new XElement(childName, text));

        return xml;
    }

    public static XElement AtomOf(string name, FeedElement element)
    {
        // FeedReader looks for children in the namespace that is declared as the default one.
        var xml = new XElement(Atom + name, new XAttribute("xmlns", Atom.NamespaceName));
        foreach (var child in element.Children)
            if (child.Space is FeedNamespace.Core && AtomChild(child) is { } atom)
                xml.Add(atom);

        return xml;
    }

    /// <summary>Only a link: the way to have FeedReader read the Atom links that stand in an RSS feed.</summary>
    public static XElement? AtomLink(FeedElement element)
    {
        if (element.Scope.Resolve(element.Attribute("href")) is not { } link)
            return null;

        var xml = new XElement(Atom + "link", new XAttribute("href", link.OriginalString));
        foreach (var name in (ReadOnlySpan<string>)["rel", "type"])
            if (element.Attribute(name) is { } value)
                xml.SetAttributeValue(name, value);

        return xml;
    }

    private static XName? RssName(FeedElement element) => element.Space switch
    {
        FeedNamespace.Core => element.Name switch
        {
            "title" or "link" or "description" or "author" or "guid" or "category" or "language" or "ttl" => element.Name,
            _ => null,
        },
        FeedNamespace.DublinCore => element.Name switch
        {
            "title" or "description" or "language" => DublinCore + element.Name,
            _ => null,
        },
        FeedNamespace.Syndication => element.Name switch
        {
            "updateperiod" => Syndication + "updatePeriod",
            "updatefrequency" => Syndication + "updateFrequency",
            _ => null,
        },
        _ => null,
    };

    private static string? RssText(FeedElement element) => element.Name switch
    {
        "title" => TextConstruct.Title(element),
        "link" => element.Scope.Resolve(element.Text.Length > 0 ? element.Text : element.Attribute("href") ?? element.Attribute("resource"))?.OriginalString,
        "author" => Person(element),
        _ => element.Text,
    };

    private static XElement? AtomChild(FeedElement element) => element.Name switch
    {
        "title" => Text("title", TextConstruct.Title(element)),
        "id" => Text("id", element.Text),
        "subtitle" or "tagline" => Text("subtitle", TextConstruct.Html(element)),
        "summary" => Text("summary", TextConstruct.Html(element)),
        "category" when CategoryOf(element) is { Length: > 0 } term => new XElement(Atom + "category", new XAttribute("term", term)),
        "link" => AtomLink(element),
        _ => null,
    };

    private static XElement? Text(string name, string text) => text.Length == 0 ? null : new XElement(Atom + name, text);

    /// <summary>"Name (address)" where both are known, as the Universal Feed Parser writes it.</summary>
    public static string Person(FeedElement element)
    {
        var name = element.Child("name")?.Text ?? element.Text;
        var email = element.Child("email")?.Text ?? "";
        return (name, email) switch
        {
            (_, "") => name,
            ("", _) => email,
            _ => $"{name} ({email})",
        };
    }

    private static string CategoryOf(FeedElement element) =>
        element.Attribute("term") is { Length: > 0 } term ? term : element.Attribute("label") ?? element.Text;
}
