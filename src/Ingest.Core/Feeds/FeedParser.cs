using Ingest.Core.Feeds.Reading;

namespace Ingest.Core.Feeds;

/// <summary>
/// Reads every dialect of feed from the bytes of a document. Nothing is fetched and nothing thrown: what goes wrong is in the result.
/// Time and memory are proportional to the document's length, whatever is in it.
/// </summary>
public static class FeedParser
{
    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedSource source) => Parse(body, source, FeedLimits.Default);

    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedSource source, FeedLimits limits)
    {
        if (body.Length > limits.Bytes)
            return Refused(FeedFaultKind.TooLarge, $"the document has {body.Length} bytes, more than the {limits.Bytes} that are allowed");

        var warnings = new WarningList();
        var text = FeedDecoder.Decode(body.Span, source.ContentType, warnings).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        return text.AsSpan() switch
        {
            [] => Refused(FeedFaultKind.Empty, "the document is empty"),
            ['{' or '[', ..] => FeedJson.Read(text, source, limits, warnings),
            _ => FeedXml.Read(text, source, limits, warnings),
        };
    }

    private static FeedParseResult Refused(FeedFaultKind kind, string message) => new(null, new FeedFault(kind, message), []);
}
