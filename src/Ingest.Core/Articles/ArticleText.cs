using Ingest.Core.Feeds;

namespace Ingest.Core.Articles;

/// <summary>The article out of what a feed or a page carries around it. Spans of evidence point into the text that comes out of here.</summary>
public static class ArticleText
{
    /// <summary>What a feed's entry says in so many characters needs no page.</summary>
    private const int WholeArticle = 2_000;

    /// <summary>Title and text of an article: of its page where that says more than its feed, otherwise of its feed's entry.</summary>
    public static ExtractedArticle Of(RawArticle raw)
    {
        var entry = Of(raw.Entry, raw.FeedLanguage);
        return raw.Page is { Text: { } text } page && text.Length > entry.Text.Length
            ? entry with { Text = text, Byline = entry.Byline ?? page.Byline, Language = page.Language ?? entry.Language }
            : entry;
    }

    /// <summary>Whether the article's own page is asked for and likely to say more than the entry does.</summary>
    public static bool AsksForPage(RawArticle raw) =>
        raw is { IsFullText: true, Page: null } && raw.Entry.Link is { } link && FeedAddress.Read(link.AbsoluteUri) is not null && Of(raw.Entry, raw.FeedLanguage).Text.Length < WholeArticle;

    /// <summary>Title and text of a feed's entry; the longer of content and summary is the text.</summary>
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

    /// <summary>The article of a whole page as it came over the wire.</summary>
    /// <param name="contentType">The answer's header; where it names no charset, the page itself may.</param>
    public static ExtractedArticle OfPage(ReadOnlyMemory<byte> body, string? contentType, Uri address) => OfPage(PageDecoder.Decode(body.Span, contentType), address);
}
