using System.Text.Json;
using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Topics;

/// <summary>
/// Texts by a writer who has not seen the rules (tests/Fixtures/HeldOut): what topics are worth on news that nobody tuned
/// them for. Not all of them are found; Topics/README.md publishes how many were at the first reading.
/// </summary>
public sealed class HeldOutTests
{
    private const double LeastPrecision = 0.9, LeastRecall = 0.75, LeastStatus = 0.8;

    private static readonly TopicClassifier Classifier = TopicClassifier.Load();

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "HeldOut"), "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void MostOfWhatIsFoundIsRightAndMostOfWhatIsThereIsFound(string language)
    {
        foreach (var topic in Classifier.Topics)
        {
            var told = Of(language).Where(text => text.Label(topic) is not null).Select(text => (Is: text.Label(topic) == 1, Said: text.Result(topic).Matched)).ToList();
            var right = (double)told.Count(text => text is { Is: true, Said: true });

            (right / told.Count(text => text.Said)).ShouldBeGreaterThanOrEqualTo(LeastPrecision, topic);
            (right / told.Count(text => text.Is)).ShouldBeGreaterThanOrEqualTo(LeastRecall, topic);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void MostVisitsThatAreFoundHaveTheirStatus(string language)
    {
        var found = Of(language).Where(text => text.Label("visit") == 1 && text.Result("visit").Matched).ToList();

        (found.Count(text => text.Result("visit").Status == text.Status) / (double)found.Count).ShouldBeGreaterThanOrEqualTo(LeastStatus);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void OneStoryIsDecidedAlikeInEveryLanguage(string language) =>
        Of(language).Where(text => text.IsParallel && Classifier.Topics.Any(topic => text.Result(topic).Matched != (text.Label(topic) == 1))).Select(text => text.Id).ShouldBeEmpty();

    private static IReadOnlyList<HeldOutText> Of(string language) =>
        [.. File.ReadLines(Path.Combine(Repository.Fixtures, "HeldOut", $"{language}.jsonl")).Select(line => JsonSerializer.Deserialize<HeldOutText>(line, IngestJson.Options)!)];

    /// <param name="Visit">1, 0, or "?" where readers may differ.</param>
    private sealed record HeldOutText(string Id, string Language, string Title, string Text, JsonElement Visit, JsonElement Arms, EventStatus? Status)
    {
        /// <summary>The six stories that every language tells.</summary>
        public bool IsParallel => Id.Contains("-p", StringComparison.Ordinal);

        public int? Label(string topic) => (topic == "visit" ? Visit : Arms) is { ValueKind: JsonValueKind.Number } label ? label.GetInt32() : null;

        public TopicResult Result(string topic) => Classifier.Classify(Title, Text, Language).Single(result => result.Topic == topic);
    }
}
