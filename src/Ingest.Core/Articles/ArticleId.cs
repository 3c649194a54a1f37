using System.Globalization;
using System.Text.Json.Serialization;
using Ingest.Core.Feeds;

namespace Ingest.Core.Articles;

/// <summary><c>yyyyMMdd-</c> of the day on which the entry was first seen, then the content hash of feed and entry key. The day names the partition, so an article is found by its id alone.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct ArticleId(string Value) : IId<ArticleId>
{
    private const int DayDigits = 8;

    /// <summary>The partition: articles of one day lie together.</summary>
    public string Day => Value.Length > DayDigits ? Value[..DayDigits] : Value;

    public static ArticleId From(string value) => new(value);

    public static ArticleId Of(FeedId feed, EntryKey entry, DateTimeOffset seenAt) =>
        new($"{seenAt.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{ContentHash.Of(feed.Value, entry.Value)}");

    public override string ToString() => Value;
}
