using Ingest.Core.Matching;
using Ingest.Core.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class TopicDefinitionTests
{
    private const string Head = "topic bread\nlanguage en\n";

    private static readonly Gazetteer Nobody = new([]);
    private static readonly Gazetteer Countries = new(Gazetteer.Read("[country]\nFR: France\nES: Spain"));

    [Fact]
    public void EveryFaultOfEveryFileIsReportedWithItsLine()
    {
        var files = new Dictionary<string, string>
        {
            ["bread/en.topic"] = Head + "+6 \"fresh bread\n+x loaf\nloaf",
            ["bread/es.topic"] = "topic bread\nlanguage es\n+5 $unknown\n+4 NOT pan",
        };

        var refused = Should.Throw<TopicDefinitionException>(() => TopicClassifier.Load(files, Nobody));

        refused.Faults.Select(fault => (fault.File, fault.Line)).ShouldBe(
            [("bread/en.topic", 3), ("bread/en.topic", 4), ("bread/en.topic", 5), ("bread/es.topic", 3), ("bread/es.topic", 4)]);
    }

    [Fact]
    public void AFaultIsToldWithTheLineThatItIsInAndThePieceThatIsWrong()
    {
        var file = new Dictionary<string, string> { ["bread/en.topic"] = Head + "$b = bread OR\n  # a note\n  loaf OR b* OR\n  ( roll\n+6 $b NEAR/200 oven" };

        var faults = Should.Throw<TopicDefinitionException>(() => TopicClassifier.Load(file, Nobody)).Faults;

        faults.Select(fault => fault.Line).ShouldBe([5, 6, 7]);
        faults[0].Message.ShouldStartWith("'b*'");
        faults[2].Message.ShouldStartWith("'NEAR/200'");
    }

    [Theory]
    [InlineData("+6 \"fresh bread\"", "We sell fresh bread.", true)]
    [InlineData("+6 \"fresh bread\"", "We sell bread, fresh.", false)]
    [InlineData("+6 bak* NEAR/3 bread", "The baker sells bread.", true)]
    [InlineData("+6 bak* NEAR/2 bread", "The baker now sells good bread.", false)]
    [InlineData("+6 baker ONEAR/4 bread", "Bread made by a baker.", false)]
    [InlineData("+6 bread -stale", "We sell stale bread.", false)]
    [InlineData("+6 bread oven", "We sell bread. The oven is hot.", false)]
    [InlineData("$b = bread OR loaf\n+6 $b", "One loaf.", true)]
    [InlineData("+6 bread\n-5 toast", "Bread and toast.", false)]
    [InlineData("+6 @country", "Made in France.", true)]
    [InlineData("+6 @abroad", "From France to Spain.", true)]
    [InlineData("+6 @abroad", "From France to France.", false)]
    public void ARuleHoldsWithinASentence(string rules, string text, bool isMatch)
    {
        var classifier = TopicClassifier.Load(new Dictionary<string, string> { ["bread/en.topic"] = Head + rules }, Countries);

        classifier.Classify("", text, "en").Single().Matched.ShouldBe(isMatch);
    }

    [Fact]
    public void APassingMentionInALongTextIsNoTopic()
    {
        var classifier = TopicClassifier.Load(new Dictionary<string, string> { ["bread/en.topic"] = Head + "+6 bread" }, Nobody);
        var text = string.Concat(Enumerable.Repeat("It rained all day. ", 10)) + "Somebody ate bread.";

        classifier.Classify("", text, "en").Single().Matched.ShouldBeFalse();
        classifier.Classify("Bread is back", text, "en").Single().Matched.ShouldBeTrue();
    }

    [Fact]
    public void ALanguageWithoutDefinitionsMatchesNothing() =>
        TopicClassifier.Load().Classify("", "Ergens in de wereld", "nl").ShouldAllBe(result => !result.Matched);
}
