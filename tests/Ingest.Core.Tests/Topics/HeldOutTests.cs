namespace Ingest.Core.Tests.Topics;

/// <summary>
/// Texts by writers who had seen neither rules nor vocabularies nor training texts (tests/Fixtures/HeldOut): what topics are worth
/// on news that nobody tuned them for. Topics/README.md publishes the figures of each language.
/// </summary>
public sealed class HeldOutTests
{
    private const double LeastPrecision = 0.95, LeastRecallOfVisits = 0.9, LeastRecallOfArms = 0.95, LeastStatus = 0.85;

    /// <summary>A language has thirty-one texts or more of each topic: one text is three hundredths at most.</summary>
    private const double LeastPrecisionOfALanguage = 0.85, LeastRecallOfALanguage = 0.85;

    private static readonly IReadOnlyList<HeldOutText> Texts = HeldOutText.In("HeldOut");

    public static TheoryData<string, double> Topics => new() { { "arms", LeastRecallOfArms }, { "visit", LeastRecallOfVisits } };

    public static TheoryData<string> Languages => [.. Texts.Select(text => text.Language).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void NearlyAllThatIsFoundIsRightAndMostOfWhatIsThereIsFound(string topic, double leastRecall)
    {
        var (precision, recall) = Measure(topic, Texts);

        precision.ShouldBeGreaterThanOrEqualTo(LeastPrecision);
        recall.ShouldBeGreaterThanOrEqualTo(leastRecall);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void NoLanguageIsLeftBehind(string language)
    {
        foreach (var topic in HeldOutText.Topics)
        {
            var (precision, recall) = Measure(topic, [.. Texts.Where(text => text.Language == language)]);

            precision.ShouldBeGreaterThanOrEqualTo(LeastPrecisionOfALanguage, topic);
            recall.ShouldBeGreaterThanOrEqualTo(LeastRecallOfALanguage, topic);
        }
    }

    [Fact]
    public void MostVisitsThatAreFoundHaveTheirStatus()
    {
        var found = Texts.Where(text => text.Label("visit") == 1 && text.Result("visit").Matched).ToList();

        (found.Count(text => text.Result("visit").Status == text.Status) / (double)found.Count).ShouldBeGreaterThanOrEqualTo(LeastStatus);
    }

    private static (double Precision, double Recall) Measure(string topic, IReadOnlyList<HeldOutText> texts)
    {
        var told = texts.Where(text => text.Label(topic) is not null).Select(text => (Is: text.Label(topic) == 1, Said: text.Result(topic).Matched)).ToList();
        var right = (double)told.Count(text => text is { Is: true, Said: true });
        return (right / told.Count(text => text.Said), right / told.Count(text => text.Is));
    }
}
