using System.Text.Json.Serialization;

namespace Ingest.Core.Feeds;

/// <summary>A feed's id: the content hash of its canonical address at the time it was added. It stays when the feed moves.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct FeedId(string Value) : IId<FeedId>
{
    public static FeedId From(string value) => new(value);

    public override string ToString() => Value;
}
