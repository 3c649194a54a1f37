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
        var url = AddressOption.Create("The address it was fetched from.", isRequired: true);
        var json = CommandOutput.JsonOption();
        var command = new Command("extract", "Take the article out of a page.") { file, url, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var html = Encoding.UTF8.GetString(await CommandInput.ReadBytesAsync(parsed.GetValue(file)!, cancellationToken));
            Write(parsed.InvocationConfiguration.Output, ArticleText.OfPage(html, parsed.GetValue(url)!), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, ExtractedArticle article, bool asJson)
    {
        if (asJson)
            CommandOutput.WriteJson(output, new { article.Title, article.Byline, article.Published, article.Language, article.Text, article.Link });
        else
            output.WriteLine($"{article.Title}\n{article.Byline} {article.Published:u} {article.Language}\n\n{article.Text}");
    }
}
