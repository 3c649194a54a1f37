using System.Text.Json.Serialization;

namespace Ingest.Core.Feeds;

/// <summary>What an entry is known by within its feed: the content hash of its guid, or of its link, or of its title and summary.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct EntryKey(string Value) : IId<EntryKey>
{
    public static EntryKey From(string value) => new(value);

    public override string ToString() => Value;
}
