using System.CommandLine;
using System.Text;
using Ingest.Cli.Commands.Watches;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest explain</c>: why a query or the topics match a text, or what is missing.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var query = new Option<string?>("--query") { Description = "The query; without one, the topics are explained." };
        var file = new Argument<string>("file") { Description = "A text, or - for standard input." };
        var json = CommandOutput.JsonOption();
        var command = new Command("explain", "Say why a query or the topics match a text, or what is missing.") { query, file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = parsed.GetValue(query) is { } asked ? GivenQuery.Parse(asked) : null;
            var text = Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(parsed.GetRequiredValue(file), cancellationToken));
            if (given is null)
                ExplainTopics(parsed.InvocationConfiguration.Output, text, parsed.GetValue(json));
            else
                ExplainQuery(parsed.InvocationConfiguration.Output, given.Query, text, parsed.GetValue(json));

            return ExitCodes.Done;
        });
        return command;
    }

    private static void ExplainTopics(TextWriter output, string text, bool isJson)
    {
        var (guess, topics) = new Understanding().Explain(text);
        if (isJson)
            CommandOutput.WriteJson(output, new { guess.Language, Topics = topics.Select(TopicWords.Json) });
        else
            output.WriteLine(string.Join(Environment.NewLine, topics.SelectMany(topic => TopicWords.Of(topic, "", text))));
    }

    private static void ExplainQuery(TextWriter output, Query query, string text, bool isJson)
    {
        var (guess, topics) = new Understanding().Of(new ClassifyRow { Text = text });
        var context = new MatchContext(guess.Language, [.. topics.Where(topic => topic.Matched).Select(topic => topic.Topic)], "");
        var explanation = Explanation.Of(query, AnalyzedText.Of("", text, guess.Language), context);
        if (isJson)
            CommandOutput.WriteJson(output, new { Matched = explanation.IsMatch, guess.Language, explanation.Spans, explanation.Missing });
        else if (explanation.IsMatch)
            output.WriteLine($"It matches: {string.Join(", ", explanation.Spans.Select(span => $"'{text.Substring(span.Start, span.Length)}' at {span.Start}"))}");
        else
            output.WriteLine($"It does not match: {explanation.Missing}.");
    }
}
