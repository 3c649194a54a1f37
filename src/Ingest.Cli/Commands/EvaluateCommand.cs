using System.CommandLine;
using Ingest.Core.Topics;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest evaluate</c>: precision, recall and F1 of the topics on labelled texts, by language, and how many languages are told, with the errors.</summary>
internal static class EvaluateCommand
{
    private const string AllLanguages = "all";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Rows {\"id\",\"title\",\"text\",\"language\"?,\"visit\":1|0|\"?\",\"arms\":1|0|\"?\",\"status\"}; - for standard input." };
        var json = CommandOutput.JsonOption();
        var command = new Command("evaluate", "Measure topics and languages on labelled texts.") { file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var outcomes = new List<TopicOutcome>();
            var languages = new LanguageScores();
            var understanding = new Understanding();
            await foreach (var row in JsonLines.ReadAsync<ClassifyRow>(parsed.GetValue(file)!, cancellationToken))
            {
                outcomes.AddRange(OutcomesOf(row, understanding));
                languages.Add(row, understanding);
            }

            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                CommandOutput.WriteJson(output, Everything(outcomes, languages));
            else
                WriteWords(output, outcomes, languages);

            return ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<TopicOutcome> OutcomesOf(ClassifyRow row, Understanding understanding)
    {
        var (language, topics) = understanding.Of(row);
        return
            from topic in topics
            let label = row.Label(topic.Topic)
            where label is not null
            select new TopicOutcome(row, row.Language ?? language.Language, language.Language, topic, label.Value);
    }

    private static object Everything(List<TopicOutcome> outcomes, LanguageScores languages) => new
    {
        Topics = Evaluations(outcomes),
        Status = StatusAccuracy(outcomes),
        Languages = languages,
        LanguageErrors = outcomes.Where(outcome => outcome.Language != outcome.Identified).Select(outcome => new { outcome.Row.Id, outcome.Language, outcome.Identified }).Distinct(),
        Errors = outcomes.Where(outcome => outcome.IsError).Select(outcome => new
        {
            outcome.Row.Id,
            outcome.Language,
            outcome.Result.Topic,
            Expected = outcome.Label,
            outcome.Result.Score,
            outcome.Result.Evidence,
        }),
    };

    private static (int Count, int Right, IReadOnlyList<TopicOutcome> Wrong) StatusesOf(List<TopicOutcome> outcomes)
    {
        var labelled = outcomes.Where(outcome => outcome is { Label: true, Row.Status: not null, Result: { Topic: "visit", Matched: true } }).ToList();
        var wrong = labelled.FindAll(outcome => !HasRightStatus(outcome));
        return (labelled.Count, labelled.Count - wrong.Count, wrong);
    }

    private static object StatusAccuracy(List<TopicOutcome> outcomes)
    {
        var (count, right, wrong) = StatusesOf(outcomes);
        return new { Count = count, Right = right, Wrong = wrong.Select(outcome => new { outcome.Row.Id, outcome.Row.Status, Said = outcome.Result.Status }) };
    }

    private static bool HasRightStatus(TopicOutcome outcome) => string.Equals(outcome.Result.Status?.ToString(), outcome.Row.Status, StringComparison.OrdinalIgnoreCase);

    private static List<TopicEvaluation> Evaluations(List<TopicOutcome> outcomes) =>
    [
        .. outcomes.GroupBy(outcome => (outcome.Result.Topic, outcome.Language)).OrderBy(group => group.Key).Select(group => Evaluate(group.Key.Topic, group.Key.Language, group)),
        .. outcomes.GroupBy(outcome => outcome.Result.Topic).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Evaluate(group.Key, AllLanguages, group)),
    ];

    private static TopicEvaluation Evaluate(string topic, string language, IEnumerable<TopicOutcome> outcomes)
    {
        var counts = outcomes.CountBy(outcome => (outcome.Label, outcome.Result.Matched)).ToDictionary();
        return new TopicEvaluation(
            topic,
            language,
            counts.GetValueOrDefault((true, true)),
            counts.GetValueOrDefault((false, true)),
            counts.GetValueOrDefault((true, false)),
            counts.GetValueOrDefault((false, false)));
    }

    private static void WriteWords(TextWriter output, List<TopicOutcome> outcomes, LanguageScores languages)
    {
        Report.Table(
            Evaluations(outcomes), "no labelled texts", ["topic", "language", "yes", "no", "precision", "recall", "F1"],
            row =>
            [
                row.Topic, row.Language, $"{row.TruePositives + row.FalseNegatives}", $"{row.FalsePositives + row.TrueNegatives}",
                Cell(row.Precision, row.PrecisionInterval), Cell(row.Recall, row.RecallInterval), $"{row.F1:0.00}",
            ]).WriteWords(output);
        output.WriteLine($"language: {languages.Texts.Right} of {languages.Texts.Count} texts, {languages.Headlines.Right} of {languages.Headlines.Count} headlines of five words or more");
        var (count, right, wrongStatuses) = StatusesOf(outcomes);
        if (count > 0)
            output.WriteLine($"status: {right} of {count} visits found");

        foreach (var wrong in languages.Wrong)
            output.WriteLine($"wrong  language {wrong.Id} {wrong.Of} {wrong.Identified}, not {wrong.Language}");

        foreach (var wrong in wrongStatuses)
            output.WriteLine($"wrong  status {wrong.Row.Id} {wrong.Result.Status?.ToString().ToLowerInvariant()}, not {wrong.Row.Status}");

        foreach (var outcome in outcomes.Where(outcome => outcome.IsError))
            output.WriteLine($"{(outcome.Label ? "missed" : "wrong ")} {outcome.Result.Topic} {outcome.Row.Id} {outcome.Result.Score} {outcome.Row.Title}");
    }

    private static string Cell(double? share, EvaluationInterval? interval) => share is null ? "" : $"{share:0.00} ({interval!.Value.From:0.00}-{interval.Value.To:0.00})";
}
