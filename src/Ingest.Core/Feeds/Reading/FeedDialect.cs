namespace Ingest.Core.Feeds.Reading;

internal enum FeedDialect
{
    /// <summary>0.90 to 2.0, RDF's included: items with the same elements, in one place or another.</summary>
    Rss,
    /// <summary>0.3 and 1.0.</summary>
    Atom,
}
