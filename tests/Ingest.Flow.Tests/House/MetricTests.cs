using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Ingest.Core;
using Ingest.Support;

namespace Ingest.Flow.Tests.House;

/// <summary>A renamed metric would leave an alarm that never rings.</summary>
public sealed partial class MetricTests
{
    [Fact]
    public void AlarmsAndWorkbookAskForMetricsThatAreCounted()
    {
        var asked = Directory.EnumerateFiles(Repository.Find("infra/modules"))
            .SelectMany(file => MetricName().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        asked.ShouldNotBeEmpty();
        asked.Except(Counted()).ShouldBeEmpty($"{nameof(IngestMeter)} has no such metric.");
    }

    private static List<string> Counted() => [.. typeof(IngestMeter).GetProperties().Select(property => property.GetValue(null)).OfType<Instrument>().Select(instrument => instrument.Name)];

    [GeneratedRegex(@"\bingest(\.[a-z]+)+\b")]
    private static partial Regex MetricName();
}
