namespace Ingest.Core.Alerts;

/// <summary>A watch was set, or taken back where <paramref name="Watch"/> is null.</summary>
public sealed record WatchChange(SubscriberId Subscriber, WatchId Id, Watch? Watch)
{
    public static WatchChange Set(Watch watch) => new(watch.Subscriber, watch.Id, watch);

    public static WatchChange Removed(SubscriberId subscriber, WatchId id) => new(subscriber, id, Watch: null);
}
