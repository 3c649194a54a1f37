using System.CommandLine;
using Ingest.Core.Feeds;

namespace Ingest.Cli.Commands;

/// <summary>Shows what Ingest understands of a feed document, and every repair it had to make.</summary>
internal static class ParseFeedCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The document; - for standard input." };
        var url = AddressOption.Create("Where the document came from: what relative links are relative to.");
        var contentType = new Option<string?>("--content-type") { Description = "The value of the HTTP header." };
        var json = CommandOutput.JsonOption();
        var command = new Command("parse-feed", "Parse a feed document and print what was understood.") { file, url, contentType, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var body = await CommandInput.ReadBytesAsync(parsed.GetRequiredValue(file), cancellationToken);
            Print(parsed.InvocationConfiguration.Output, FeedParser.Parse(body, new FeedSource(parsed.GetValue(url), parsed.GetValue(contentType))), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(TextWriter output, FeedParseResult result, bool asJson)
    {
        if (result.Feed is not { } feed)
            throw new RefusedInputException(result.Fault?.Message ?? "the document is no feed");

        if (asJson)
            CommandOutput.WriteJson(output, ParsedFeed.Of(feed, result.Warnings));
        else
            PrintTable(output, feed, result.Warnings);
    }

    private static void PrintTable(TextWriter output, Feed feed, IReadOnlyList<string> warnings)
    {
        output.WriteLine($"{feed.Title} · {feed.Link} · {feed.Language}");
        Report.Table(feed.Entries, "no entries", ["published", "title", "link"], entry => [$"{entry.Published ?? entry.Updated:u}", entry.Title, entry.Link?.OriginalString]).WriteWords(output);
        foreach (var warning in warnings)
            output.WriteLine($"! {warning}");
    }
}
