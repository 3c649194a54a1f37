using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Core.Articles;

/// <summary>
/// HTML as the text that a reader sees: blocks become lines, entities are decoded, what is never shown is dropped.
/// It walks without recursion, since feeds nest as deeply as they like.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> NeverShown = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "math", "button", "select", "textarea", "audio", "video", "canvas",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
    };

    /// <summary>The plain text of a fragment or page.</summary>
    public static string Of(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return Tidied(html);

        return Of(new HtmlParser().ParseDocument(html).Body);
    }

    public static string Of(INode? root)
    {
        var text = new StringBuilder();
        var node = root;
        while (node is not null)
        {
            Append(node, text);
            node = Descends(node) ? node.FirstChild : NextAfter(node, root!, text);
        }

        return Tidied(text.ToString());
    }

    /// <summary>The same in one line.</summary>
    public static string OneLine(string html) => Of(html).ReplaceLineEndings(" ");

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
            text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
        else if (IsBlock(node))
            text.Append('\n');
    }

    private static bool Descends(INode node) =>
        node.FirstChild is not null && !(node is IElement element && (NeverShown.Contains(element.LocalName) || element.HasAttribute("hidden")));

    private static INode? NextAfter(INode node, INode root, StringBuilder text)
    {
        for (INode? current = node; current is not null && current != root; current = current.Parent)
        {
            if (IsBlock(current))
                text.Append('\n');

            if (current.NextSibling is { } next)
                return next;
        }

        return null;
    }

    private static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    /// <summary>Runs of blanks become one, empty lines go, invisible characters that split words (soft hyphens, BOMs) go.</summary>
    private static string Tidied(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var character in text)
        {
            if (character is '\n' or '\u2028' or '\u2029')
                gap = '\n';
            else if (char.IsWhiteSpace(character))
                gap = gap == '\n' ? '\n' : ' ';
            else if (character is not ('\u00AD' or '\uFEFF' or '\0'))
                AppendAfterGap(tidy, character, ref gap);
        }

        return tidy.ToString();
    }

    private static void AppendAfterGap(StringBuilder tidy, char character, ref char gap)
    {
        if (gap != '\0' && tidy.Length > 0)
            tidy.Append(gap);

        tidy.Append(character);
        gap = '\0';
    }
}
