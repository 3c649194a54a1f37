using System.CommandLine;
using System.Text;
using Ingest.Cli.Commands.Watches;
using Ingest.Core.Matching;
using Ingest.Core.Text;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest explain</c>: why a query matches a text, or the first thing that is missing.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var query = new Option<string>("--query") { Description = "The query.", Required = true };
        var file = new Argument<string>("file") { Description = "A text, or - for standard input." };
        var json = CommandOutput.JsonOption();
        var command = new Command("explain", "Say why a query matches a text, or what is missing.") { query, file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var given = GivenQuery.Parse(parsed.GetRequiredValue(query));
            var text = Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(parsed.GetRequiredValue(file), cancellationToken));
            var (guess, topics) = new Understanding().Of(new ClassifyRow { Text = text });
            var context = new MatchContext(guess.Language, [.. topics.Where(topic => topic.Matched).Select(topic => topic.Topic)], "");
            Write(Explanation.Of(given.Query, AnalyzedText.Of("", text, guess.Language), context), text, guess.Language, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Explanation explanation, string text, string language, bool isJson)
    {
        if (isJson)
            CommandOutput.WriteJson(new { Matched = explanation.IsMatch, Language = language, explanation.Spans, explanation.Missing });
        else if (explanation.IsMatch)
            Console.Out.WriteLine($"It matches: {string.Join(", ", explanation.Spans.Select(span => $"'{text.Substring(span.Start, span.Length)}' at {span.Start}"))}");
        else
            Console.Out.WriteLine($"It does not match: {explanation.Missing}.");
    }
}
