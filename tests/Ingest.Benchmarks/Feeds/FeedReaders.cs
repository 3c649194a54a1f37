using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CodeHollow.FeedReader;
using Ingest.Core.Feeds;

namespace Ingest.Benchmarks.Feeds;

/// <summary>The three that are compared, each from the bytes of a document to what it found.</summary>
internal static class FeedReaders
{
    public static IReadOnlyList<(string Name, Func<byte[], IReadOnlyList<FoundEntry>> Read)> All { get; } =
    [
        ("Ingest", ReadByIngest),
        ("CodeHollow.FeedReader", ReadByFeedReader),
        ("ServiceModel.Syndication", ReadBySyndication),
    ];

    public static IReadOnlyList<FoundEntry> ReadByIngest(byte[] body)
    {
        var result = FeedParser.Parse(body, new FeedSource(new Uri("https://publisher.example/feed")));
        return result.Feed is { } feed
            ? [.. feed.Entries.Select(entry => new FoundEntry(entry.Title.Length > 0, entry.Link is not null, !string.IsNullOrEmpty(entry.Id), (entry.Published ?? entry.Updated) is not null))]
            : throw new FormatException(result.Fault!.Message);
    }

    public static IReadOnlyList<FoundEntry> ReadByFeedReader(byte[] body) =>
    [
        .. FeedReader.ReadFromString(Encoding.UTF8.GetString(body).TrimStart('\uFEFF')).Items
            .Select(item => new FoundEntry(!string.IsNullOrEmpty(item.Title), !string.IsNullOrEmpty(item.Link), !string.IsNullOrEmpty(item.Id), item.PublishingDate is not null)),
    ];

    public static IReadOnlyList<FoundEntry> ReadBySyndication(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return [.. SyndicationFeed.Load(reader).Items.Select(Found)];
    }

    private static FoundEntry Found(SyndicationItem item) =>
        new(!string.IsNullOrEmpty(item.Title?.Text), item.Links.Count > 0, !string.IsNullOrEmpty(item.Id), InstantOf(item) is not null);

    /// <summary>Syndication throws where a date that is asked for cannot be read.</summary>
    private static DateTimeOffset? InstantOf(SyndicationItem item)
    {
        try
        {
            var instant = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
            return instant == default ? null : instant;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
