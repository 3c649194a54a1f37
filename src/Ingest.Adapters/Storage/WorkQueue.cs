using Azure.Storage.Queues;
using Ingest.Core;

namespace Ingest.Adapters.Storage;

/// <summary>A queue of one kind of message, written as the functions that it triggers read it.</summary>
public sealed class WorkQueue<TMessage>(QueueClient queue) where TMessage : class
{
    /// <param name="delay">How long the message stays hidden; null for at once.</param>
    public Task SendAsync(TMessage message, TimeSpan? delay, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(BinaryData.FromObjectAsJson(message, IngestJson.Options), delay, timeToLive: Forever, cancellationToken);

    public Task SendAsync(TMessage message, CancellationToken cancellationToken) => SendAsync(message, delay: null, cancellationToken);

    /// <summary>Nothing on its way may vanish because a backlog lasted longer than the default of seven days.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
}
