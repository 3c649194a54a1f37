using Ingest.Core.Topics;
using Ingest.Support;
using Ingest.Support.Topics;

namespace Ingest.Benchmarks.Topics;

/// <summary>Trains the models, prints what each is worth on writers whose texts it has not seen, and writes them where Core takes them from.</summary>
internal static class TrainCommand
{
    public static int Run()
    {
        var training = new TopicTraining();
        Console.WriteLine("| topic | language | yes | no | precision | recall | F1 |\n|---|---|---|---|---|---|---|");
        foreach (var topic in TopicTraining.Topics)
        {
            List<(TrainingRow Row, bool Said)> told = [.. training.OfTopic(topic).Told()];
            foreach (var language in told.GroupBy(text => text.Row.Text.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
                Console.WriteLine(Line(topic, language.Key, [.. language]));

            Console.WriteLine(Line(topic, "all", told));
        }

        Console.WriteLine($"\n{StatusLine(training)}");
        foreach (var (name, set) in training.Models())
            File.WriteAllText(Repository.Find($"{TopicTraining.Folder}/{name}"), set.Model());

        return 0;
    }

    private static string Line(string topic, string language, List<(TrainingRow Row, bool Said)> told)
    {
        int Count(int label, bool said) => told.Count(text => text.Row.Label == label && text.Said == said);
        var evaluation = new TopicEvaluation(topic, language, Count(1, true), Count(0, true), Count(1, false), Count(0, false));
        return $"| {topic} | {language} | {told.Count(text => text.Row.Label == 1)} | {told.Count(text => text.Row.Label == 0)} | {evaluation.Precision:0.00} | {evaluation.Recall:0.00} | {evaluation.F1:0.00} |";
    }

    private static string StatusLine(TopicTraining training)
    {
        var told = Enum.GetValues<EventStatus>().SelectMany(status => training.OfStatus(status).LeftOut.Select(text => (text.Row.Text, Status: status, text.LogOdds))).GroupBy(text => text.Text).ToList();
        return $"Status: {told.Count(text => text.MaxBy(status => status.LogOdds).Status == text.Key.Status)} of {told.Count}.";
    }
}
