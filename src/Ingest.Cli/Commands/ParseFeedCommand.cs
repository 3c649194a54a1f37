using System.CommandLine;
using Ingest.Core.Feeds;
using Spectre.Console;

namespace Ingest.Cli.Commands;

/// <summary>Shows what Ingest understands of a feed document, and every repair it had to make.</summary>
internal static class ParseFeedCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The document; - for standard input." };
        var url = new Option<Uri?>("--url") { Description = "Where the document came from: what relative links are relative to." };
        var contentType = new Option<string?>("--content-type") { Description = "The value of the HTTP header." };
        var json = CommandOutput.JsonOption();
        var command = new Command("parse-feed", "Parse a feed document and print what was understood.") { file, url, contentType, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var body = await CommandInput.ReadBytesAsync(parsed.GetRequiredValue(file), cancellationToken);
            Print(FeedParser.Parse(body, new FeedSource(parsed.GetValue(url), parsed.GetValue(contentType))), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(FeedParseResult result, bool asJson)
    {
        if (result.Feed is not { } feed)
            throw new RefusedInputException(result.Fault?.Message ?? "the document is no feed");

        if (asJson)
            CommandOutput.WriteJson(ParsedFeed.Of(feed, result.Warnings));
        else
            PrintTable(feed, result.Warnings);
    }

    private static void PrintTable(Feed feed, IReadOnlyList<string> warnings)
    {
        AnsiConsole.WriteLine($"{feed.Title} · {feed.Link} · {feed.Language}");
        var table = new Table().AddColumns("published", "title", "link");
        foreach (var entry in feed.Entries)
            table.AddRow(Markup.Escape($"{entry.Published ?? entry.Updated:u}"), Markup.Escape(entry.Title), Markup.Escape(entry.Link?.OriginalString ?? ""));

        AnsiConsole.Write(table);
        foreach (var warning in warnings)
            AnsiConsole.WriteLine($"! {warning}");
    }
}
