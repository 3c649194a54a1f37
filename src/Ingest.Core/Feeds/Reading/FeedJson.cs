using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Core.Feeds.Dates;

namespace Ingest.Core.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). A value of the wrong kind counts as absent.</summary>
internal static partial class FeedJson
{
    private const string Version = "jsonfeed.org/version/";

    public static FeedParseResult Read(string json, FeedSource source, FeedLimits limits, WarningList warnings)
    {
        json = LoneSurrogate().Replace(json, "\\uFFFD");
        try
        {
            return ReadWhole(json, source, limits, warnings);
        }
        catch (JsonException fault)
        {
            warnings.Add($"the document is not well-formed JSON: {fault.Message}");
            return JsonRepair.Rewrite(json, limits, warnings) is { } repaired
                ? ReadWhole(repaired, source, limits, warnings)
                : new FeedParseResult(null, new FeedFault(FeedFaultKind.Broken, $"the document is not JSON that can be read: {fault.Message}"), warnings.ToList());
        }
    }

    private static FeedParseResult ReadWhole(string json, FeedSource source, FeedLimits limits, WarningList warnings)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.Depth });
        return Read(document.RootElement, new ElementScope(source.Url, null), limits, warnings);
    }

    private static FeedParseResult Read(JsonElement root, ElementScope scope, FeedLimits limits, WarningList warnings)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "version")?.Contains(Version, StringComparison.OrdinalIgnoreCase) != true && Array(root, "items") is null)
            return new FeedParseResult(null, new FeedFault(FeedFaultKind.NotAFeed, "the document is JSON, but not JSON Feed"), warnings.ToList());

        var items = Array(root, "items") ?? [];
        var author = Author(root);
        if (items.Count > limits.Entries)
            warnings.Add($"only the first {limits.Entries} entries were read");

        return new FeedParseResult(
            new Feed
            {
                Title = PlainText.OfText(Text(root, "title") ?? ""),
                Link = scope.Resolve(Text(root, "home_page_url")),
                Description = Text(root, "description"),
                Language = LanguageTags.Of(Text(root, "language")),
                Entries = [.. items.Take(limits.Entries).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, scope, warnings)).Select(entry => entry.Author is null ? entry with { Author = author } : entry)],
            },
            null,
            warnings.ToList());
    }

    private static FeedEntry Entry(JsonElement item, ElementScope scope, WarningList warnings) => new()
    {
        Id = Text(item, "id"),
        Link = scope.Resolve(Text(item, "url") ?? Text(item, "external_url")),
        Title = PlainText.OfText(Text(item, "title") ?? ""),
        Author = Author(item),
        Published = Instant(item, "date_published", warnings),
        Updated = Instant(item, "date_modified", warnings),
        Summary = Text(item, "summary"),
        Content = Text(item, "content_html") ?? WebUtility.HtmlEncode(Text(item, "content_text")),
        Categories = [.. (Array(item, "tags") ?? []).Select(AsText).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        Enclosures = [.. (Array(item, "attachments") ?? []).Select(attachment => Enclosure(attachment, scope)).OfType<Enclosure>()],
        Language = LanguageTags.Of(Text(item, "language")),
    };

    /// <summary>1.1 has a list, 1.0 one author; those of the feed are those of every entry without its own.</summary>
    private static string? Author(JsonElement item)
    {
        var names = (Array(item, "authors") ?? []).Append(Property(item, "author"))
            .Select(author => Text(author, "name"))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static DateTimeOffset? Instant(JsonElement item, string name, WarningList warnings)
    {
        var text = Text(item, name);
        var instant = FeedDate.Read(text);
        if (text is not null && instant is null)
            warnings.Add($"a {name} is no date");

        return instant;
    }

    private static Enclosure? Enclosure(JsonElement attachment, ElementScope scope) =>
        scope.Resolve(Text(attachment, "url")) is { } url ? new Enclosure(url, Text(attachment, "mime_type"), Length(Property(attachment, "size_in_bytes"))) : null;

    private static long? Length(JsonElement size) =>
        size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var length) ? length : null;

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static List<JsonElement>? Array(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : null;

    private static string? Text(JsonElement element, string name) => AsText(Property(element, name));

    /// <summary>Ids are numbers in many feeds, against the letter of the specification.</summary>
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()?.Trim() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Half a character, written as an escape, makes the whole property unreadable.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();
}
