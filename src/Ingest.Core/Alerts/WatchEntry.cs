namespace Ingest.Core.Alerts;

/// <summary>What an alert needs to know of a watch; its query is compiled.</summary>
public readonly record struct WatchEntry(SubscriberId Subscriber, WatchId Id, DateTimeOffset CreatedAt);
