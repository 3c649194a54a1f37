using Ingest.Core.Feeds;

namespace Ingest.Core.Articles;

/// <summary>The article out of what a feed or a page carries around it. Spans of evidence point into the text that comes out of here.</summary>
public static class ArticleText
{
    /// <summary>Title and text of a feed's entry; the longer of content and summary is the text.</summary>
    public static ExtractedArticle Of(RawArticle raw) => Of(raw.Entry, raw.FeedLanguage);

    /// <param name="feedLanguage">The feed's own tag, for entries without one.</param>
    public static ExtractedArticle Of(FeedEntry entry, string? feedLanguage)
    {
        var content = HtmlText.Of(entry.Content ?? "");
        var summary = HtmlText.Of(entry.Summary ?? "");
        return new ExtractedArticle
        {
            Title = HtmlText.OneLine(entry.Title ?? ""),
            Text = content.Length >= summary.Length ? content : summary,
            Byline = entry.Author,
            Published = entry.Published,
            Language = entry.Language ?? feedLanguage,
            Link = entry.Link,
        };
    }

    /// <summary>The plain text of HTML: blocks as lines, entities decoded, scripts and styles dropped.</summary>
    public static string OfHtml(string html) => HtmlText.Of(html);

    /// <summary>The article of a whole page, without menus, teasers and footers.</summary>
    public static ExtractedArticle OfPage(string html, Uri address) => ArticlePage.Extract(html, address);
}
