using Ingest.Core.Articles;

namespace Ingest.Cli.Commands.Articles;

/// <summary>Where an article's text was read.</summary>
internal static class TextWords
{
    public static string Of(RawArticle raw) => raw.Page switch
    {
        null => "its feed",
        { Fault: { } fault } => $"its feed: {fault}",
        { } page => $"its page, {page.Address.AbsoluteUri}, read {Phrase.Of(page.ReadAt)}",
    };
}
