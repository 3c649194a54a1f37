using Ingest.Core.Articles;

namespace Ingest.Core.Feeds;

/// <summary>An entry that was seen before: its article, and what it said then.</summary>
/// <param name="ContentHash">Empty while its raw article is not yet in the inbox: a crash in between leaves it to be written again.</param>
/// <param name="SeenAt">First seen; it never changes, because the article's id holds its day.</param>
public sealed record SeenEntry(EntryKey Key, ArticleId Article, string ContentHash, DateTimeOffset SeenAt);
