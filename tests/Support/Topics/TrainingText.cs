using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Core;
using Ingest.Core.Topics;

namespace Ingest.Support.Topics;

/// <summary>A labelled text that models are trained on.</summary>
/// <param name="Visit">1, 0, or "?" where readers may differ.</param>
internal sealed record TrainingText(string Id, string Language, string Title, string Text, JsonElement Visit, JsonElement Arms, EventStatus? Status)
{
    /// <summary>The file that it is from: one writer's work in one language.</summary>
    [JsonIgnore]
    public string Writer { get; init; } = "";

    /// <summary>All that there are: tests/Fixtures/Topics, Parallel and Training. What is in HeldOut only measures.</summary>
    public static IReadOnlyList<TrainingText> All() => [.. In("Topics"), .. In("Parallel"), .. In("Training")];

    /// <returns>1, 0, or null where readers may differ.</returns>
    public int? Label(string topic) => (topic == "visit" ? Visit : Arms) is { ValueKind: JsonValueKind.Number } label ? label.GetInt32() : null;

    private static IEnumerable<TrainingText> In(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, folder), "*.jsonl").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        select JsonSerializer.Deserialize<TrainingText>(line, IngestJson.Options)! with { Writer = $"{folder}/{Path.GetFileNameWithoutExtension(path)}" };
}
