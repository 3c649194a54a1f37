using Ingest.Core.Feeds;
using Ingest.LocalHost.Running;

namespace Ingest.LocalHost.Samples;

/// <summary>Feeds and subscribers of our own writing, for a first run.</summary>
internal sealed class SampleFeeds
{
    public IReadOnlyList<OpmlFeed> Feeds { get; } = [];

    public static IReadOnlyList<LaidSubscriber> Subscribers { get; } = [];
}
