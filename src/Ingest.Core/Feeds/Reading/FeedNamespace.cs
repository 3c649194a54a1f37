namespace Ingest.Core.Feeds.Reading;

/// <summary>The vocabularies that feeds are written in, whatever address or prefix a publisher gives them.</summary>
internal enum FeedNamespace
{
    /// <summary>Nothing that a reader needs; skipped.</summary>
    Other,
    /// <summary>RSS and RDF's own elements, and Atom's in an Atom feed: those of the root.</summary>
    Core,
    /// <summary>Atom's elements in an RSS feed.</summary>
    Atom,
    Content,
    DublinCore,
    DublinCoreTerms,
    FeedBurner,
    ITunes,
    Media,
    Syndication,
    Xhtml,
    Rdf,
}
