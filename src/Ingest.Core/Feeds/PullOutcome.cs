namespace Ingest.Core.Feeds;

/// <summary>How the last pull of a feed went, in the words that people read in <c>ingest feeds list</c>.</summary>
public enum PullOutcome
{
    /// <summary>A document with entries was read.</summary>
    Ok,
    /// <summary>The publisher says that nothing has changed.</summary>
    NotModified,
    /// <summary>The document was read and has no entries.</summary>
    Empty,
    /// <summary>As <see cref="Ok"/>, and the feed has a new address for good.</summary>
    Moved,
    /// <summary>The publisher has ended the feed (410).</summary>
    Gone,
    /// <summary>No answer in time.</summary>
    Timeout,
    /// <summary>The address, or one it redirects to, is not public.</summary>
    Blocked,
    /// <summary>No connection, an answer that is an error, or one that is no feed that can be read; the fault says which.</summary>
    Broken,
    /// <summary>Entries, but not one date among them.</summary>
    AllUndated,
    /// <summary>Nothing new for far longer than the feed's own rhythm.</summary>
    Silent,
}
