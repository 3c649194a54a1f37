using System.Text.Json.Serialization;

namespace Ingest.Core.Alerts;

/// <summary>A watch's id: the content hash of its subscriber and query.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct WatchId(string Value) : IId<WatchId>
{
    public static WatchId From(string value) => new(value);

    public override string ToString() => Value;
}
