using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Ingest.Core.Articles;

/// <summary>A whole page: what its publisher says of it in JSON-LD and meta elements first, what Readability (SmartReader) finds otherwise.</summary>
internal static class ArticlePage
{
    /// <summary>A JSON-LD body shorter than this share of what is on the page is a teaser.</summary>
    private const double FullBody = 0.6;

    /// <summary>SmartReader walks recursively; no real page nests deeper.</summary>
    private const int DeepestNesting = 400;

    /// <summary>Letters and blanks.</summary>
    private const int MostBesideByline = 12, ShortestName = 4;

    private static readonly string[] TitleSelectors = ["meta[property='og:title']", "meta[name='twitter:title']"];
    private static readonly string[] BylineSelectors = ["meta[name='author']", "meta[property='article:author']", "[rel='author']", "[itemprop='author']", ".byline"];
    private static readonly string[] DateSelectors =
        ["meta[property='article:published_time']", "meta[itemprop='datePublished']", "meta[name='date']", "meta[name='pubdate']", "time[datetime]"];
    private static readonly string[] LinkSelectors = ["link[rel='canonical']", "meta[property='og:url']"];

    public static ExtractedArticle Extract(string html, Uri address)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var said = PublishedMetadata.Of(page);
        var read = IsDeep(page) ? null : Read(html, address);
        var (title, byline) = (TitleOf(page, said, read), BylineOf(page, said, read));
        return new ExtractedArticle
        {
            Title = title,
            Text = WithoutHead(TextOf(page, said, read), title, byline),
            Byline = byline,
            Published = said.Published ?? DateOf(page),
            Language = LanguageOf(page, said),
            Link = LinkOf(page, address),
        };
    }

    private static SmartReader.Article? Read(string html, Uri address)
    {
        var article = new Reader(address.AbsoluteUri, html) { Debug = false }.GetArticle();
        return article.Content is null ? null : article;
    }

    private static string TextOf(IHtmlDocument page, PublishedMetadata said, SmartReader.Article? read)
    {
        var found = read is null ? ParagraphsOf(page) : HtmlText.Of(read.Content);
        var published = said.Body is null ? "" : HtmlText.Of(said.Body);
        if (published.Length > 0 && published.Length >= found.Length * FullBody)
            return published;

        return found.Length > 0 ? found : ContentOf(page, ["meta[property='og:description']", "meta[name='description']"]) ?? HtmlText.Of(page.Body);
    }

    /// <summary>Pages repeat above the text what stands in fields of its own here: a word in it would be found twice.</summary>
    private static string WithoutHead(string text, string title, string? byline)
    {
        while (text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && (text.AsSpan(0, end).Equals(title, StringComparison.OrdinalIgnoreCase) || IsByline(text.AsSpan(0, end), byline)))
            text = text[(end + 1)..];

        return text;
    }

    /// <summary>A line that is the author's name, with a word or two before or behind it ("By …", "… (AFP)").</summary>
    private static bool IsByline(ReadOnlySpan<char> line, string? byline) =>
        byline is { Length: >= ShortestName } && line.Length <= byline.Length + MostBesideByline && line.Contains(byline, StringComparison.OrdinalIgnoreCase);

    private static string ParagraphsOf(IHtmlDocument page)
    {
        var paragraphs = page.QuerySelectorAll("article p");
        return string.Join('\n', (paragraphs.Length > 0 ? paragraphs : page.QuerySelectorAll("p")).Select(HtmlText.Of).Where(text => text.Length > 0));
    }

    private static string TitleOf(IHtmlDocument page, PublishedMetadata said, SmartReader.Article? read)
    {
        var title = said.Title ?? ContentOf(page, TitleSelectors) ?? read?.Title ?? page.Title ?? "";
        return HtmlText.OneLine(title);
    }

    private static string? BylineOf(IHtmlDocument page, PublishedMetadata said, SmartReader.Article? read)
    {
        var byline = said.Byline ?? ContentOf(page, BylineSelectors) ?? read?.Byline;
        return string.IsNullOrWhiteSpace(byline) ? null : HtmlText.OneLine(byline);
    }

    private static string? LanguageOf(IHtmlDocument page, PublishedMetadata said) =>
        NullIfEmpty(page.DocumentElement.GetAttribute("lang")) ?? said.Language
        ?? ContentOf(page, ["meta[http-equiv='content-language']", "meta[property='og:locale']"])?.Replace('_', '-');

    private static Uri LinkOf(IHtmlDocument page, Uri address) =>
        LinkSelectors.Select(selector => page.QuerySelector(selector))
            .Select(element => element?.GetAttribute("href") ?? element?.GetAttribute("content"))
            .Select(link => Uri.TryCreate(address, link, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) && link is not null ? uri : null)
            .FirstOrDefault(uri => uri is not null) ?? address;

    private static DateTimeOffset? DateOf(IHtmlDocument page) =>
        DateSelectors.Select(selector => PublishedMetadata.DateOf(ContentOf(page, [selector]))).FirstOrDefault(date => date is not null);

    private static string? ContentOf(IHtmlDocument page, IEnumerable<string> selectors) =>
        selectors.Select(selector => page.QuerySelector(selector))
            .Select(element => element?.GetAttribute("content") ?? element?.GetAttribute("datetime") ?? element?.TextContent)
            .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    private static bool IsDeep(IHtmlDocument page)
    {
        var depth = 0;
        INode? node = page.DocumentElement;
        while (node is not null && depth <= DeepestNesting)
        {
            if (node.FirstChild is not null)
            {
                (node, depth) = (node.FirstChild, depth + 1);
                continue;
            }

            while (node is not null && node.NextSibling is null)
                (node, depth) = (node.Parent, depth - 1);

            node = node?.NextSibling;
        }

        return depth > DeepestNesting;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
