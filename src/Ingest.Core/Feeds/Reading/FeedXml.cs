using System.Xml;

namespace Ingest.Core.Feeds.Reading;

/// <summary>A document in XML ▶ a feed: as it is where it is well-formed, else repaired; what cannot be repaired ends the feed there.</summary>
internal static class FeedXml
{
    public static FeedParseResult Read(string xml, FeedSource source, FeedLimits limits, WarningList warnings)
    {
        var reading = new Reading(source, limits, warnings);
        var isWellFormed = reading.TryRead(xml, out var fault);
        if (IsPage(reading.RootName) || (isWellFormed && !HasFeedBehindJunk(reading.RootName, xml)))
            return reading.Result();

        if (!isWellFormed)
            warnings.Add($"the document is not well-formed: {fault}");

        reading = new Reading(source, limits, warnings);
        var repaired = XmlRepair.Rewrite(xml, limits, warnings);
        if (!reading.TryRead(repaired, out fault))
            warnings.Add($"reading stopped where repair could not help: {fault}");

        return reading.Result();
    }

    /// <summary>A server's error messages may begin with an element of their own.</summary>
    private static bool HasFeedBehindJunk(string rootName, string xml) => FeedRoots.DialectOf(rootName) is null && FeedRoots.Find(xml) >= 0;

    private static bool IsPage(string rootName) => rootName.Equals("html", StringComparison.OrdinalIgnoreCase);

    private sealed class Reading(FeedSource source, FeedLimits limits, WarningList warnings)
    {
        private readonly WarningList _ofEntries = new();
        private readonly List<FeedEntry> _entries = [];
        private Feed? _feed;
        private FeedFault? _fault;

        public string RootName { get; private set; } = "";

        /// <summary>False where the document is not well-formed; what was read until there is kept.</summary>
        public bool TryRead(string xml, out string fault)
        {
            fault = "";
            using var reader = new FeedXmlReader(xml, limits);
            try
            {
                foreach (var entry in reader.Entries(new ElementScope(source.Url, null)))
                    _entries.Add(Entry(reader, entry));
            }
            catch (XmlException broken)
            {
                fault = broken.Message;
            }

            RootName = reader.RootName;
            Conclude(reader);
            return fault.Length == 0;
        }

        public FeedParseResult Result()
        {
            foreach (var warning in _ofEntries.ToList())
                warnings.Add(warning);

            return new FeedParseResult(_fault is null ? _feed : null, _fault, warnings.ToList());
        }

        private FeedEntry Entry(FeedXmlReader reader, FeedElement entry) => reader.Dialect == FeedDialect.Atom
            ? AtomFeedReading.Entry(entry, reader.Feed, _ofEntries)
            : RssFeedReading.Entry(entry, _ofEntries);

        private void Conclude(FeedXmlReader reader)
        {
            _fault = Fault(reader);
            if (_fault is not null)
                return;

            _feed = reader.Dialect == FeedDialect.Atom
                ? AtomFeedReading.Feed(reader.Feed, _entries)
                : RssFeedReading.Feed(reader.Feed, _entries);
            if (reader.HasTooManyEntries)
                _ofEntries.Add($"only the first {limits.Entries} entries were read");
        }

        private FeedFault? Fault(FeedXmlReader reader) => (reader.Dialect, reader.RootName) switch
        {
            _ when reader.IsTooDeep => new FeedFault(FeedFaultKind.TooDeep, $"the document nests elements deeper than the {limits.Depth} levels that are allowed"),
            (not null, _) => null,
            (_, "") => new FeedFault(FeedFaultKind.Broken, "the document has no element that can be read"),
            (_, var root) when IsPage(root) => new FeedFault(FeedFaultKind.NotAFeed, "the document is a web page, not a feed"),
            (_, var root) => new FeedFault(FeedFaultKind.NotAFeed, $"the document is XML, but its root is <{root}>, not a feed's"),
        };
    }
}
