using System.Text;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Parser;

namespace Ingest.Core.Feeds;

/// <summary>Reads every dialect of feed from the bytes of a document. Nothing is fetched and nothing thrown: what goes wrong is in the result.</summary>
public static class FeedParser
{
    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedSource source) => Parse(body, source, FeedLimits.Default);

    public static FeedParseResult Parse(ReadOnlyMemory<byte> body, FeedSource source, FeedLimits limits)
    {
        if (body.Length > limits.Bytes)
            return Refused(FeedFaultKind.TooLarge, $"the document has {body.Length} bytes, more than the {limits.Bytes} that are allowed");

        try
        {
            var read = FeedReader.ReadFromString(Encoding.UTF8.GetString(body.Span));
            return new FeedParseResult(new Feed { Title = read.Title ?? "", Entries = [.. read.Items.Select(Entry)] }, null, []);
        }
        catch (Exception fault) when (fault is XmlException or FeedTypeNotSupportedException or ArgumentException or NullReferenceException)
        {
            return Refused(FeedFaultKind.Broken, $"the document cannot be read: {fault.Message}");
        }
    }

    private static FeedEntry Entry(FeedItem item) => new()
    {
        Id = item.Id,
        Title = item.Title ?? "",
        Link = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link : null,
        Author = item.Author,
        Summary = item.Description,
        Content = item.Content,
        Published = item.PublishingDate is { } published ? new DateTimeOffset(DateTime.SpecifyKind(published, DateTimeKind.Utc)) : null,
        Categories = [.. item.Categories],
    };

    private static FeedParseResult Refused(FeedFaultKind kind, string message) => new(null, new FeedFault(kind, message), []);
}
