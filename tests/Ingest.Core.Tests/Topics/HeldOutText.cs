using System.Text.Json;
using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Topics;

/// <summary>A labelled text with what the topics say of it.</summary>
/// <param name="Visit">1, 0, or "?" where readers may differ.</param>
internal sealed record HeldOutText(string Id, string Language, string Title, string Text, JsonElement Visit, JsonElement Arms, EventStatus? Status)
{
    private static readonly TopicClassifier Classifier = TopicClassifier.Load();

    public static IReadOnlyList<string> Topics => Classifier.Topics;

    /// <param name="folder">Of tests/Fixtures, with files of each language.</param>
    /// <param name="pattern">Of the files' names.</param>
    public static IReadOnlyList<HeldOutText> In(string folder, string pattern = "*.jsonl") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, folder), pattern).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Select(line => JsonSerializer.Deserialize<HeldOutText>(line, IngestJson.Options)!),
    ];

    /// <returns>1, 0, or null where readers may differ.</returns>
    public int? Label(string topic) => (topic == "visit" ? Visit : Arms) is { ValueKind: JsonValueKind.Number } label ? label.GetInt32() : null;

    public TopicResult Result(string topic) => Classifier.Classify(Title, Text, Language).Single(result => result.Topic == topic);
}
