using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace Ingest.Core.Articles;

/// <summary>What a page says of its article in JSON-LD (schema.org NewsArticle and its kin).</summary>
internal sealed record PublishedMetadata(string? Title, string? Byline, DateTimeOffset? Published, string? Language, string? Body)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static PublishedMetadata Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } found)
                return found;
        }

        return new PublishedMetadata(null, null, null, null, null);
    }

    public static DateTimeOffset? DateOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    private static PublishedMetadata? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Articles(document.RootElement).Select(Read).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Articles),
        JsonValueKind.Object when IsArticle(element) => [element],
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Articles(graph),
        _ => [],
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("articleBody", out _)
        || (element.TryGetProperty("@type", out var type) && Texts(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name == "BlogPosting"));

    private static PublishedMetadata Read(JsonElement article) => new(
        Text(article, "headline"),
        article.TryGetProperty("author", out var author) ? string.Join(", ", Names(author)) : null,
        DateOf(Text(article, "datePublished")),
        Text(article, "inLanguage"),
        Text(article, "articleBody"));

    private static IEnumerable<string> Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.Array => author.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => Text(author, "name") is { } name ? [name] : [],
        _ => Texts(author),
    };

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}
