using Ingest.Core.Text;
using Ingest.Core.Topics;
using Ingest.Support;

namespace Ingest.Core.Tests.Topics;

public sealed class SeedArticleTests
{
    private static readonly TopicClassifier Classifier = TopicClassifier.Load();

    [Fact]
    public void TheArticleThatIngestWasBornFromIsADoneVisitAndAboutArms()
    {
        var text = SeedText();

        var topics = Classifier.Classify("", text, "es").ToDictionary(topic => topic.Topic);

        topics["visit"].Matched.ShouldBeTrue();
        topics["visit"].Status.ShouldBe(EventStatus.Done);
        topics["arms"].Matched.ShouldBeTrue();
        topics["arms"].Status.ShouldBeNull();
    }

    [Fact]
    public void EvidencePointsAtItsWords()
    {
        var text = SeedText();

        var evidence = Classifier.Classify("", text, "es").SelectMany(topic => topic.Evidence).ToList();

        evidence.ShouldNotBeEmpty();
        evidence.ShouldAllBe(found => found.Field == TextField.Text && text.Substring(found.Start, found.Length) == found.Term);
    }

    private static string SeedText()
    {
        Assert.SkipWhen(Repository.Shared is null, "the evaluation sets are not here");
        return File.ReadAllText(Path.Combine(Repository.Shared!, "eval", "seed-article.es.txt"));
    }
}
