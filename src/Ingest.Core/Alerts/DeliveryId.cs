using System.Text.Json.Serialization;

namespace Ingest.Core.Alerts;

/// <summary>The id of one e-mail to one subscriber about one story: the content hash of both. The Message-ID is derived from it.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct DeliveryId(string Value) : IId<DeliveryId>
{
    public static DeliveryId From(string value) => new(value);

    public override string ToString() => Value;
}
