using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class LabelledTextTests
{
    private static readonly TopicClassifier Classifier = TopicClassifier.Load();
    private static readonly LanguageIdentifier Identifier = new();

    /// <summary>A model that is right of each of three thousand texts it learned from has learned them by heart.</summary>
    private const int MostErrors = 1;

    [Theory]
    [MemberData(nameof(LabelledTexts.Languages), MemberType = typeof(LabelledTexts))]
    public void TheTopicsOfFortyLabelledTextsAreFoundButForOne(string language)
    {
        var errors =
            from text in LabelledTexts.Of(language)
            from result in Classifier.Classify(text.Title, text.Text, language)
            where result.Matched != text.Is(result.Topic)
            select $"{text.Id} {result.Topic} {result.Score}";

        errors.ToList().Count.ShouldBeLessThanOrEqualTo(MostErrors, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(LabelledTexts.Languages), MemberType = typeof(LabelledTexts))]
    public void NineOfTenVisitsHaveTheirStatus(string language)
    {
        var visits = LabelledTexts.Of(language).Where(text => text.Visit == 1).ToList();

        var right = visits.Count(text => Classifier.Classify(text.Title, text.Text, language).Single(result => result.Topic == "visit").Status == text.Status);

        right.ShouldBeGreaterThanOrEqualTo((int)Math.Floor(visits.Count * 0.9));
    }

    [Theory]
    [MemberData(nameof(LabelledTexts.Languages), MemberType = typeof(LabelledTexts))]
    public void TheLanguageOfEveryLabelledTextIsFound(string language) =>
        LabelledTexts.Of(language).Where(text => Identifier.Identify(text.Title, text.Text, null).Language != language).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(LabelledTexts.Languages), MemberType = typeof(LabelledTexts))]
    public void SpansAreTheWordsThatTheyClaim(string language)
    {
        foreach (var text in LabelledTexts.Of(language))
        {
            Classifier.Classify(text.Title, text.Text, language).SelectMany(result => result.Evidence)
                .ShouldAllBe(found => (found.Field == Text.TextField.Title ? text.Title : text.Text).Substring(found.Start, found.Length) == found.Term);
        }
    }
}
