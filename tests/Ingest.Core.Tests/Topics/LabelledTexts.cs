using System.Text.Json;
using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Topics;

/// <summary>The labelled texts in tests/Fixtures/Topics: a file a language, the same forty stories in each.</summary>
public static class LabelledTexts
{
    public static TheoryData<string> Languages => ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru", "uk", "zh"];

    public static IReadOnlyList<LabelledText> Of(string language) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Fixtures, "Topics", $"{language}.jsonl"))
            .Select(line => JsonSerializer.Deserialize<LabelledText>(line, IngestJson.Options)!),
    ];

    public sealed record LabelledText(string Id, string Language, string Title, string Text, int Visit, int Arms, EventStatus? Status)
    {
        public bool Is(string topic) => (topic == "visit" ? Visit : Arms) == 1;
    }
}
