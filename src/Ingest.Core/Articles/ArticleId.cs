using System.Text.Json.Serialization;

namespace Ingest.Core.Articles;

/// <summary>`yyyyMMdd-` of the day on which the entry was first seen, then the content hash of feed and entry key. The day names the partition, so an article is found by its id alone.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct ArticleId(string Value) : IId<ArticleId>
{
    public static ArticleId From(string value) => new(value);

    public override string ToString() => Value;
}
