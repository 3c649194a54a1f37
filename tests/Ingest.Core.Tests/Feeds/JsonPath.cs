using System.Text.Json.Nodes;

namespace Ingest.Core.Tests.Feeds;

/// <summary>Looks into JSON by a path such as <c>feed.entries.0.title</c>; <c>count</c> is a list's length.</summary>
internal static class JsonPath
{
    public static string? Find(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
            node = (node, step) switch
            {
                (JsonArray list, "count") => list.Count,
                (JsonArray list, _) when int.Parse(step, System.Globalization.CultureInfo.InvariantCulture) is var index && index < list.Count => list[index],
                (JsonObject map, _) => map[step],
                _ => null,
            };

        return node?.ToString();
    }
}
