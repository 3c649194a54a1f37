using System.CommandLine;
using System.Text;
using System.Text.Json;
using Ingest.Core;
using Ingest.Core.Articles;
using Ingest.Core.Topics;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest classify</c>: language and topics of a text, and which of its words say so.</summary>
internal static class ClassifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Plain text or {\"id\",\"title\",\"text\",\"language\"?}; - for standard input.", DefaultValueFactory = _ => "-" };
        var (json, lines) = (CommandOutput.JsonOption(), CommandOutput.JsonLinesOption());
        var command = new Command("classify", "Say which language a text is in and which topics it is about.") { file, json, lines };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(lines))
                await ClassifyLinesAsync(parsed.GetValue(file)!, output, cancellationToken);
            else
                await ClassifyOneAsync(parsed.GetValue(file)!, parsed.GetValue(json), output, cancellationToken);

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task ClassifyOneAsync(string path, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        var row = Parse(Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(path, cancellationToken)), path);
        var (language, topics) = new Understanding().Of(row);
        if (asJson)
            CommandOutput.WriteJson(output, Row(row, language, topics));
        else
            WriteWords(output, language, topics);
    }

    private static async Task ClassifyLinesAsync(string path, TextWriter output, CancellationToken cancellationToken)
    {
        var understanding = new Understanding();
        await foreach (var row in JsonLines.ReadAsync<ClassifyRow>(path, cancellationToken))
        {
            var (language, topics) = understanding.Of(row);
            CommandOutput.WriteJsonLine(output, Row(row, language, topics));
        }
    }

    /// <summary>What begins like a JSON object and is one is a row; anything else is plain text, all of it.</summary>
    private static ClassifyRow Parse(string content, string path)
    {
        if (!content.AsSpan().TrimStart().StartsWith("{"))
            return new ClassifyRow { Id = Path.GetFileName(path), Text = content };

        try
        {
            return JsonSerializer.Deserialize<ClassifyRow>(content, IngestJson.Options) ?? throw new RefusedInputException($"'{path}' holds no text");
        }
        catch (JsonException fault)
        {
            throw new RefusedInputException($"'{path}' begins like JSON but is none: {fault.Message}");
        }
    }

    private static object Row(ClassifyRow row, LanguageGuess language, IReadOnlyList<TopicResult> topics) => new
    {
        row.Id,
        language.Language,
        LanguageConfidence = language.Confidence,
        Topics = topics.Select(topic => new
        {
            topic.Topic,
            topic.Score,
            topic.Threshold,
            topic.Matched,
            topic.Status,
            topic.Evidence,
        }),
        Events = topics.SelectMany(topic => topic.Events, (topic, happening) => new
        {
            topic.Topic,
            happening.Kind,
            topic.Status,
            happening.Who,
            happening.Where,
            happening.Supplier,
            happening.Recipient,
            happening.Items,
        }),
    };

    private static void WriteWords(TextWriter output, LanguageGuess language, IReadOnlyList<TopicResult> topics)
    {
        output.WriteLine($"language {language.Language} ({language.Confidence:P0})");
        foreach (var topic in topics)
        {
            output.WriteLine($"{topic.Topic} {(topic.Matched ? "yes" : "no")} {topic.Status} ({topic.Score} of {topic.Threshold})");
            foreach (var happening in topic.Events)
                output.WriteLine($"  {Sentence(happening)}");

            foreach (var evidence in topic.Evidence)
                output.WriteLine($"  {evidence.Weight:+0.##;-0.##} {evidence.Field} {evidence.Start}+{evidence.Length} {evidence.Term}");
        }
    }

    private static string Sentence(TopicEvent happening)
    {
        var items = string.Join(", ", happening.Items.Select(item => $"{item.Quantity} {item.Name}".Trim()));
        return happening.Kind == "visit"
            ? $"{happening.Who ?? "?"} to {happening.Where ?? "?"}"
            : $"{happening.Kind}: {items} from {happening.Supplier ?? "?"} to {happening.Recipient ?? "?"}";
    }
}
