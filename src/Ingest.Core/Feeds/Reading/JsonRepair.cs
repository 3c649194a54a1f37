using System.Text;
using System.Text.Json;

namespace Ingest.Core.Feeds.Reading;

/// <summary>What can be saved of JSON that breaks off or breaks somewhere: all whole entries before the break.</summary>
internal static class JsonRepair
{
    /// <summary>Where an entry stands: in the list of the document's object.</summary>
    private const int EntryDepth = 2;

    /// <returns>JSON; null where no entry came before the break.</returns>
    public static string? Rewrite(string json, FeedLimits limits, WarningList warnings)
    {
        var bytes = Encoding.UTF8.GetBytes(WithoutControls(json, warnings));
        var (end, isWhole) = LastEntry(bytes, limits);
        if (isWhole)
            return Encoding.UTF8.GetString(bytes);

        if (end == 0)
            return null;

        warnings.Add("the document breaks off or breaks; the entries before the break were read");
        return Encoding.UTF8.GetString(bytes, 0, end) + "]}";
    }

    private static (int End, bool IsWhole) LastEntry(byte[] bytes, FeedLimits limits)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.Depth });
        var end = 0;
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == EntryDepth)
                    end = (int)reader.BytesConsumed;

            return (end, true);
        }
        catch (JsonException)
        {
            return (end, false);
        }
    }

    /// <summary>Line breaks and tabs that nobody escaped; outside of strings a space means the same.</summary>
    private static string WithoutControls(string json, WarningList warnings)
    {
        if (json.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
            return json;

        warnings.Add("control characters were read as spaces");
        return string.Create(json.Length, json, static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = source[i] < ' ' ? ' ' : source[i];
        });
    }
}
