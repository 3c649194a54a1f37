using System.Text.Json.Serialization;

namespace Ingest.Core.Alerts;

/// <summary>A subscriber's id: the content hash of the address in lower case, so that it may stand in logs and links where the address may not.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct SubscriberId(string Value) : IId<SubscriberId>
{
    public static SubscriberId From(string value) => new(value);

    public override string ToString() => Value;
}
