namespace Ingest.Core.Alerts;

/// <summary>A watch that cannot be compiled. It matches nothing until its subscriber mends it, and stops no other.</summary>
/// <param name="Reason">Its errors, with their places in the query.</param>
public sealed record WatchSetAside(SubscriberId Subscriber, WatchId Id, string Query, string Reason);
