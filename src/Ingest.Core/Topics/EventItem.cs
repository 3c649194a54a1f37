namespace Ingest.Core.Topics;

/// <summary>A thing that an event is about.</summary>
/// <param name="Name">As the text words it.</param>
/// <param name="Quantity">Null where the text does not say.</param>
public sealed record EventItem(string Name, long? Quantity);
