namespace Ingest.Core.Feeds;

public enum FeedFaultKind
{
    /// <summary>Nothing but white space.</summary>
    Empty,
    /// <summary>Something else that is well enough: a web page, another kind of XML or JSON.</summary>
    NotAFeed,
    /// <summary>Not one element could be saved.</summary>
    Broken,
    /// <summary>More bytes than <see cref="FeedLimits.Bytes"/>.</summary>
    TooLarge,
    /// <summary>More levels than <see cref="FeedLimits.Depth"/>.</summary>
    TooDeep,
}
