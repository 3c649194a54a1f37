using System.Text.Json.Nodes;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>What the Bicep files deploy, by the recorded prediction; <see cref="BicepTests"/> keeps that true.</summary>
internal static class Deployment
{
    private static readonly JsonNode[] Resources = [.. JsonNode.Parse(Repository.Read("infra/main.snapshot.json"))!["predictedResources"]!.AsArray()!];

    public static IReadOnlyDictionary<string, string> AppSettings { get; } = One("Microsoft.Web/sites/config")["properties"]!.AsObject()
        .ToDictionary(setting => setting.Key, setting => (string)setting.Value!, StringComparer.Ordinal);

    public static JsonNode One(string type) => OfType(type).ShouldHaveSingleItem();

    public static IEnumerable<JsonNode> OfType(string type) => Resources.Where(resource => (string)resource["type"]! == type);

    /// <summary>The last part of their names.</summary>
    public static IEnumerable<string> Names(string type) => OfType(type).Select(resource => ((string)resource["name"]!).Split('/')[^1]);
}
