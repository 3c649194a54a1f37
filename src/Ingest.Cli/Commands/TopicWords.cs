using Ingest.Core.Text;
using Ingest.Core.Topics;

namespace Ingest.Cli.Commands;

/// <summary>How the topics fared with a text, in words and as JSON.</summary>
internal static class TopicWords
{
    private const int LongestSentence = 100;

    public static object Json(TopicExplanation explained) => new
    {
        explained.Result.Topic,
        explained.Result.Score,
        explained.Result.Threshold,
        explained.Result.Matched,
        explained.Result.Status,
        explained.Result.Evidence,
        explained.Result.Events,
        explained.Nearest,
        explained.Missing,
    };

    /// <returns>A line on the score and its words; and a line for each rule that nearly held.</returns>
    public static IEnumerable<string> Of(TopicExplanation explained, string title, string text)
    {
        var topic = explained.Result;
        var terms = string.Join(", ", topic.Evidence.Select(found => found.Term).Distinct(StringComparer.OrdinalIgnoreCase));
        yield return $"{topic.Topic}: {(topic.Matched ? "yes" : "no")}{(topic.Status is { } status ? $", {Phrase.Of<EventStatus>(status)}" : "")} ({Phrase.Of(topic.Score)} of {Phrase.Of(topic.Threshold)}) {terms}".TrimEnd();
        if (explained.Missing.Count > 0)
            yield return $"  no word of {string.Join(", ", explained.Missing.Select(miss => $"{miss.List} (+{Phrase.Of(miss.Weight)})"))}";

        foreach (var miss in explained.Nearest)
            yield return $"  {miss.Rule} (+{Phrase.Of(miss.Weight)}): {miss.Missing} — {Shortened((miss.Sentence.Field == TextField.Title ? title : text).Substring(miss.Sentence.Start, miss.Sentence.Length).Trim())}";
    }

    private static string Shortened(string sentence) => sentence.Length <= LongestSentence ? sentence : $"{sentence.AsSpan(0, LongestSentence).TrimEnd()}…";
}
