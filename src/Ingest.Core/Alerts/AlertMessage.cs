namespace Ingest.Core.Alerts;

/// <summary>A message on <c>alerts</c>: this delivery waits to be sent.</summary>
public sealed record AlertMessage(SubscriberId Subscriber, DeliveryId Delivery);
