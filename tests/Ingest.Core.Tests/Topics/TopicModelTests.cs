using System.Globalization;
using Ingest.Core.Matching;
using Ingest.Core.Topics;
using Ingest.Support;
using Ingest.Support.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class TopicModelTests
{
    /// <summary>Machines differ in the last digits of a logarithm, and weights are rounded to two.</summary>
    private const double Rounding = 0.011;

    private static readonly Gazetteer Nobody = new([]);

    /// <summary>Whoever changes a vocabulary, a rule or a text runs the training: <c>dotnet run -c Release --project tests/Ingest.Benchmarks -- train</c>.</summary>
    [Fact]
    public void TheModelsAreWhatTrainingMakesOfTheTexts()
    {
        foreach (var (name, set) in new TopicTraining().Models())
        {
            var (file, made) = (Repository.Read($"{TopicTraining.Folder}/{name}"), set.Model());
            Cases(file).ShouldBe(Cases(made), name);
            var (kept, trained) = (Weights(file), Weights(made));
            foreach (var feature in kept.Keys.Union(trained.Keys))
                kept.GetValueOrDefault(feature).ShouldBe(trained.GetValueOrDefault(feature), trained.ContainsKey(feature) && kept.ContainsKey(feature) ? Rounding : 0.06, $"{name}: {feature}");
        }
    }

    [Fact]
    public void AModelDecidesWhereItsListsStandAndSaysWhichWordsMovedIt()
    {
        var classifier = TopicClassifier.Load(With("$loaf = loaf OR loaves\n$stone = stone"), Nobody);

        var bread = classifier.Classify("A loaf", "Two loaves lay there.", "en").Single();
        var stone = classifier.Classify("A loaf", "Two loaves lay there. They were of stone.", "en").Single();

        (bread.Score, bread.Matched).ShouldBe((13, true));
        bread.Evidence.Select(found => (found.Term, found.Weight, found.Rule)).ShouldBe([("loaf", 6, "bread.model:$loaf")]);
        (stone.Score, stone.Matched).ShouldBe((7, false));
        stone.Evidence.ShouldContain(found => found.Term == "stone" && found.Weight == -6);
    }

    [Fact]
    public void ACaseCountsOnlyWhereAllOfItHolds()
    {
        var files = With("$loaf = loaf\n$stone = stone", "once $loaf 1\ncase 2 once $loaf > 0.5, once $stone <= 0.5");
        var classifier = TopicClassifier.Load(files, Nobody);

        classifier.Classify("", "A loaf.", "en").Single().Score.ShouldBe(10 + 3 * 2);
        classifier.Classify("", "A loaf and a stone.", "en").Single().Score.ShouldBe(10 - 3 * 2);
        classifier.Classify("", "Nothing.", "en").Single().Score.ShouldBe(10 - 3);
    }

    [Fact]
    public void WhatAWordMovesIsWhatTheScoreWouldBeWithoutIt()
    {
        var files = With("$loaf = loaf\n$stone = stone", "once $loaf 1\ncase 2 once $loaf > 0.5, once $stone <= 0.5");

        var evidence = TopicClassifier.Load(files, Nobody).Classify("", "A loaf and a stone.", "en").Single().Evidence;

        evidence.Select(found => (found.Term, found.Weight)).ShouldBe([("stone", -12), ("loaf", 3)]);
    }

    [Fact]
    public void ListsOfWhichATextHasNoWordAreToldAsMissing()
    {
        var explained = TopicClassifier.Load(With("$loaf = loaf\n$stone = stone", "once $loaf 1"), Nobody).Explain("", "It rained.", "en").Single();

        explained.Missing.ShouldBe([new ListMiss("$loaf", 3)]);
    }

    [Fact]
    public void AListThatAModelWeighsMustBeInEveryVocabulary()
    {
        var refused = Should.Throw<TopicDefinitionException>(() => TopicClassifier.Load(With("$loaf = loaf"), Nobody));

        refused.Message.ShouldContain("'$stone' is missing: a model weighs it");
    }

    [Theory]
    [InlineData("loudly $loaf 2", "bread.model(6): 'loudly $loaf 2' is no weight")]
    [InlineData("once crumbs 2", "bread.model(6): 'once crumbs 2' is no weight")]
    [InlineData("once $loaf much", "bread.model(6): 'much' is no number")]
    [InlineData("case 1 once $loaf = 2", "bread.model(6): 'once $loaf = 2' is no condition")]
    [InlineData("case 1 once crumbs > 2", "bread.model(6): 'once crumbs > 2' is no condition")]
    [InlineData("case once $loaf > 2", "bread.model(6): 'once' is no number")]
    [InlineData("status done", "bread.model(1): 'bread' needs one model without 'status'")]
    public void ALineThatIsNoWeightIsTold(string line, string fault)
    {
        var files = With("$loaf = loaf\n$stone = stone");
        files["bread.model"] += $"{line}\n";

        Should.Throw<TopicDefinitionException>(() => TopicClassifier.Load(files, Nobody)).Faults.Single().ToString().ShouldStartWith(fault);
    }

    [Fact]
    public void WithoutAVocabularyTheRulesDecideAlone()
    {
        var files = With("");
        files.Remove("en.words");

        TopicClassifier.Load(files, Nobody).Classify("", "Bread.", "en").Single().Matched.ShouldBeTrue();
    }

    private static Dictionary<string, string> With(string words, string weight = "headline $loaf 2") => new()
    {
        ["en.words"] = $"language en\n{words}",
        ["bread/en.topic"] = "topic bread\nlanguage en\n+6 bread",
        ["bread.model"] = $"topic bread\nbias -1\n\n{weight}\nonce $stone -2\n",
    };

    private static IEnumerable<string> Cases(string model) => model.Split('\n').Where(line => line.StartsWith("case ", StringComparison.Ordinal));

    private static Dictionary<string, double> Weights(string model) =>
        model.Split('\n').Except(Cases(model)).Where(line => line.Length > 0 && line[0] != '#' && char.IsAsciiDigit(line[^1]))
            .Select(line => line.Split(' ')).ToDictionary(words => string.Join(' ', words[..^1]), words => double.Parse(words[^1], CultureInfo.InvariantCulture));
}
