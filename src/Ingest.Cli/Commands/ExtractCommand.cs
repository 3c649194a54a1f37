using System.CommandLine;
using System.Text;
using Ingest.Core.Articles;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest extract</c>: the article out of a whole page.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The page's HTML; - for standard input." };
        var url = new Option<string>("--url") { Description = "The address it was fetched from.", Required = true };
        var json = CommandOutput.JsonOption();
        var command = new Command("extract", "Take the article out of a page.") { file, url, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address))
                throw new RefusedInputException($"'{parsed.GetValue(url)}' is no absolute address");

            var html = Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(parsed.GetValue(file)!, cancellationToken));
            Write(ArticleText.OfPage(html, address), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(ExtractedArticle article, bool asJson)
    {
        if (asJson)
            CommandOutput.WriteJson(new { article.Title, article.Byline, article.Published, article.Language, article.Text, article.Link });
        else
            Console.Out.WriteLine($"{article.Title}\n{article.Byline} {article.Published:u} {article.Language}\n\n{article.Text}");
    }
}
