using Ingest.Core.Matching;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class TopicExplanationTests
{
    private const string Rules = "topic bread\nlanguage en\n$oven = oven OR kiln\n+6 (baker NEAR/3 bread) NEAR/4 $oven\n+4 \"fresh bread\"\n-5 toast\n+3 cake flour";

    private static readonly TopicClassifier Classifier = TopicClassifier.Load(new Dictionary<string, string> { ["bread/en.topic"] = Rules }, new Gazetteer([]));

    [Fact]
    public void TheRulesThatLackLeastAreNamedWithWhatTheyLackAndWhere()
    {
        const string text = "Nothing here. The baker took bread, then after a very long while saw the kiln.";

        var explained = Classifier.Explain("", text, "en").ShouldHaveSingleItem();

        explained.Result.Matched.ShouldBeFalse();
        var nearest = explained.Nearest.ShouldHaveSingleItem();
        (nearest.Rule, nearest.Weight).ShouldBe(("bread/en.topic:4", 6));
        nearest.Missing.ShouldBe("no ('baker' NEAR/3 'bread') within 4 words of $oven; nearest at 9");
        text.Substring(nearest.Sentence.Start, nearest.Sentence.Length).Trim().ShouldStartWith("The baker");
    }

    [Fact]
    public void ARuleOfWhichNothingIsThereIsNotTold() =>
        Classifier.Explain("", "It rained.", "en").ShouldHaveSingleItem().Nearest.ShouldBeEmpty();

    [Fact]
    public void ATopicThatMatchedLacksNothing() =>
        Classifier.Explain("Fresh bread", "Fresh bread, fresh bread. Fresh bread.", "en").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            explained => explained.Result.Matched.ShouldBeTrue(),
            explained => explained.Nearest.ShouldBeEmpty());

    [Fact]
    public void ALanguageWithoutDefinitionsHasNothingNear() =>
        Classifier.Explain("", "Brood", "nl").ShouldHaveSingleItem().Nearest.ShouldBeEmpty();
}
