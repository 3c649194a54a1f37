using Ingest.LocalHost.Running;
using Microsoft.Extensions.Hosting;

namespace Ingest.LocalHost.Listeners;

/// <summary>Runs the listeners until the host stops, and then until what they began has ended. With <c>--once</c> the timers are fired by hand.</summary>
internal sealed class ListenerLoop(ListenerSet listeners, RunOptions options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IEnumerable<Listener> all = [.. listeners.Queues, .. listeners.Blobs, .. options.IsOnce ? [] : listeners.Timers];
        return Task.WhenAll(all.Select(listener => Task.Run(() => listener.RunAsync(stoppingToken), CancellationToken.None)));
    }
}
