using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>
/// The one pass over the document, forward only: no DTD is expanded, nothing is fetched, levels and entries are counted, and an entry is
/// given away as soon as it is read, so that neither time nor memory depends on anything but the document's length.
/// </summary>
internal sealed class FeedXmlReader : IDisposable
{
    /// <summary>Elements that have elements of their own. All others are text, whatever stands inside them.</summary>
    private static readonly HashSet<string> Structures = new(StringComparer.Ordinal) { "author", "contributor", "owner", "group", "skiphours", "skipdays" };

    /// <summary>Elements whose titles and links are not those of the feed or entry around them.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "image", "textinput", "items", "cloud", "source", "comments", "rating", "docs", "generator", "copyright", "rights",
    };

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly FeedLimits _limits;
    private readonly XmlReader _reader;

    /// <summary>Of the element that is read just now.</summary>
    private readonly InlineMarkup _markup = new();
    private readonly Dictionary<string, FeedNamespace> _spaces = new(StringComparer.Ordinal);

    public FeedXmlReader(string xml, FeedLimits limits)
    {
        _limits = limits;
        _reader = XmlReader.Create(new StringReader(xml), Settings);
    }

    public bool IsTooDeep { get; private set; }

    public bool HasTooManyEntries { get; private set; }

    /// <summary>What the root element is; null where it isn't a feed's.</summary>
    public FeedDialect? Dialect { get; private set; }

    public string RootName { get; private set; } = "";

    /// <summary>Of the feed itself; complete after <see cref="Entries"/> has ended.</summary>
    public FeedElement Feed { get; private set; } = new(FeedNamespace.Core, "feed", default);

    public void Dispose() => _reader.Dispose();

    /// <summary>Each entry once, in the order of the document. Throws <see cref="XmlException"/> where the document is not well-formed.</summary>
    public IEnumerable<FeedElement> Entries(ElementScope document)
    {
        if (!MoveToRoot())
            yield break;

        Feed = Element(_reader, document);
        var count = 0;
        foreach (var entry in Within(Feed))
        {
            if (count++ == _limits.Entries)
            {
                HasTooManyEntries = true;
                yield break;
            }

            yield return entry;
        }
    }

    private bool MoveToRoot()
    {
        while (Next() && _reader.NodeType != XmlNodeType.Element)
        {
        }

        if (_reader.NodeType != XmlNodeType.Element)
            return false;

        RootName = _reader.LocalName;
        Dialect = FeedRoots.DialectOf(RootName);
        _spaces[_reader.NamespaceURI] = FeedNamespace.Core;
        if (Dialect == FeedDialect.Atom)
            _spaces[FeedNamespaces.WellKnownPrefixes["atom"]] = FeedNamespace.Core;

        return Dialect is not null;
    }

    private IEnumerable<FeedElement> Within(FeedElement container)
    {
        if (_reader.IsEmptyElement)
            yield break;

        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
                continue;

            var element = Element(_reader, container.Scope);
            if (IsEntry(element))
                yield return Filled(element);
            else if (element.Is(FeedNamespace.Core, "channel"))
                foreach (var entry in Channel(element))
                    yield return entry;
            else if (Read(element))
                container.Add(element);
        }
    }

    /// <summary>A channel's elements are the feed's; its language and base hold for the entries inside.</summary>
    private IEnumerable<FeedElement> Channel(FeedElement channel)
    {
        foreach (var entry in Within(channel))
            yield return entry;

        channel.Children.ForEach(Feed.Add);
    }

    private FeedElement Filled(FeedElement parent)
    {
        if (_reader.IsEmptyElement)
            return parent;

        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
                continue;

            var child = Element(_reader, parent.Scope);
            if (Read(child))
                parent.Add(child);
        }

        return parent;
    }

    /// <summary>Reads to the element's end; false where it says nothing that is wanted.</summary>
    private bool Read(FeedElement element)
    {
        if (element.Space == FeedNamespace.Other || (element.Space == FeedNamespace.Core && Others.Contains(element.Name)))
        {
            Skip();
            return false;
        }

        if (Structures.Contains(element.Name) || element.Is(FeedNamespace.Media, "content"))
            return ReadStructure(element);

        ReadText(element);
        return true;
    }

    private bool ReadStructure(FeedElement element)
    {
        if (_reader.IsEmptyElement)
            return true;

        var characters = new InlineMarkup();
        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                characters.Characters(_reader.Value);
            else if (_reader.NodeType == XmlNodeType.Element)
                ReadChild(element);
        }

        element.Text = characters.ToString();
        return true;
    }

    private void ReadChild(FeedElement parent)
    {
        var child = Element(_reader, parent.Scope);
        if (Read(child))
            parent.Add(child);
    }

    private void ReadText(FeedElement element)
    {
        if (_reader.IsEmptyElement)
            return;

        _markup.Clear();
        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
            ReadNode(_markup);

        element.Text = _markup.ToString();
        element.HasMarkup = _markup.HasElements;
    }

    private void ReadNode(InlineMarkup markup)
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                markup.Start(_reader);
                break;
            case XmlNodeType.EndElement:
                markup.End(_reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                markup.Characters(_reader.Value);
                break;
        }
    }

    private void Skip()
    {
        if (_reader.IsEmptyElement)
            return;

        var depth = _reader.Depth;
        while (Next() && _reader.Depth > depth)
        {
        }
    }

    private bool Next()
    {
        if (IsTooDeep || !_reader.Read())
            return false;

        IsTooDeep = _reader.Depth > _limits.Depth;
        return !IsTooDeep;
    }

    private static bool IsEntry(FeedElement element) => element.Space == FeedNamespace.Core && element.Name is "item" or "entry";

    private FeedElement Element(XmlReader reader, ElementScope around)
    {
        var space = SpaceOf(reader.NamespaceURI);
        var name = reader.LocalName.ToLowerInvariant();
        if (!reader.HasAttributes || space == FeedNamespace.Other)
            return new FeedElement(space, name, around);

        var attributes = new List<KeyValuePair<string, string>>(reader.AttributeCount);
        string? @base = null, language = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xml")
                (@base, language) = reader.LocalName switch
                {
                    "base" => (reader.Value, language),
                    "lang" => (@base, reader.Value),
                    _ => (@base, language),
                };
            else if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                attributes.Add(new(reader.LocalName.ToLowerInvariant(), reader.Value));
        }

        reader.MoveToElement();
        return new FeedElement(space, name, around.Within(@base, language)) { Attributes = attributes };
    }

    private FeedNamespace SpaceOf(string address)
    {
        if (!_spaces.TryGetValue(address, out var space))
            _spaces.Add(address, space = FeedNamespaces.Of(address));

        return space;
    }
}
