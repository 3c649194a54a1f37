using System.Text.Json;
using Ingest.Adapters.Storage;
using Ingest.Core;
using Ingest.Core.Feeds;
using Ingest.LocalHost.Running;

namespace Ingest.LocalHost.Samples;

/// <summary>
/// Feeds and subscribers of our own writing, for a first run. The feeds are served by this host itself (<see cref="SampleSite"/>),
/// with the faults that real ones have.
/// </summary>
internal sealed class SampleFeeds
{
    public SampleFeeds(LocalRun run, TimeProvider time)
    {
        BegunAt = SampleEpoch.Of(run.Home, time);
        Site = new Uri($"http://127.0.0.1:{run.Port}{SampleSite.Path}");
        Feeds = OpmlParser.Parse(SampleFiles.Read("feeds.opml").Replace("{{site}}", Site.AbsoluteUri, StringComparison.Ordinal));
        Documents = SampleFiles.List("Feeds").ToDictionary(name => name, name => SampleDocument.Render(name, SampleFiles.Read($"Feeds/{name}"), BegunAt));
    }

    /// <summary>When this home first saw the samples.</summary>
    public DateTimeOffset BegunAt { get; }

    public Uri Site { get; }

    public IReadOnlyList<OpmlFeed> Feeds { get; }

    /// <summary>What is served, by file name.</summary>
    public IReadOnlyDictionary<string, SampleDocument> Documents { get; }

    public static IReadOnlyList<LaidSubscriber> Subscribers { get; } =
        JsonSerializer.Deserialize<List<LaidSubscriber>>(SampleFiles.Read("subscribers.json"), IngestJson.Options)!;

    /// <summary>Tells stored samples that this run serves them on another port than the last: as new feeds they would bring their news a second time.</summary>
    public async Task MoveAsync(FeedsTable feeds, CancellationToken cancellationToken)
    {
        await foreach (var feed in feeds.ListAsync(cancellationToken))
        {
            if (MovedTo(feed.Value.Url) is { } address)
                await feeds.UpdateAsync(feed.Value with { Url = address }, feed, cancellationToken);
        }
    }

    private Uri? MovedTo(Uri address)
    {
        var isOtherSite = address.IsLoopback && address.Port != Site.Port && address.AbsolutePath.StartsWith(SampleSite.Path, StringComparison.Ordinal);
        return isOtherSite ? new UriBuilder(address) { Port = Site.Port }.Uri : null;
    }
}
