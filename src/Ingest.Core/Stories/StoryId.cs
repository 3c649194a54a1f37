using System.Text.Json.Serialization;

namespace Ingest.Core.Stories;

/// <summary>The story that an article tells. Several articles may tell one story; nobody is mailed twice for one.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct StoryId(string Value) : IId<StoryId>
{
    public static StoryId From(string value) => new(value);

    public override string ToString() => Value;
}
