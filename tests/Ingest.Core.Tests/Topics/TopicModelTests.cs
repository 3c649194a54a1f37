using System.Globalization;
using Ingest.Support;
using Ingest.Support.Topics;

namespace Ingest.Core.Tests.Topics;

public sealed class TopicModelTests
{
    /// <summary>Machines differ in the last digits of a logarithm, and weights are rounded to two.</summary>
    private const double Rounding = 0.011;

    /// <summary>Whoever changes a vocabulary, a rule or a text runs the training: <c>dotnet run -c Release --project tests/Ingest.Benchmarks -- train</c>.</summary>
    [Fact]
    public void TheModelsAreWhatTrainingMakesOfTheTexts()
    {
        foreach (var (name, set) in new TopicTraining().Models())
        {
            var (kept, trained) = (Weights(Repository.Read($"{TopicTraining.Folder}/{name}")), Weights(set.Model()));

            foreach (var feature in kept.Keys.Union(trained.Keys))
                kept.GetValueOrDefault(feature).ShouldBe(trained.GetValueOrDefault(feature), trained.ContainsKey(feature) && kept.ContainsKey(feature) ? Rounding : 0.06, $"{name}: {feature}");
        }
    }

    private static Dictionary<string, double> Weights(string model) =>
        model.Split('\n').Where(line => line.Length > 0 && line[0] != '#' && char.IsAsciiDigit(line[^1]))
            .Select(line => line.Split(' ')).ToDictionary(words => string.Join(' ', words[..^1]), words => double.Parse(words[^1], CultureInfo.InvariantCulture));
}
