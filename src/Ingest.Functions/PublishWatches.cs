using Ingest.Adapters.Storage.Watches;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Publishes the compiled watches for all instances when enough of them have changed. What changes is effective before that.</summary>
public sealed class PublishWatches(WatchPublisher publisher)
{
    [Function(nameof(PublishWatches))]
    public Task RunAsync([TimerTrigger("%PublishSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => publisher.PublishAsync(cancellationToken);
}
