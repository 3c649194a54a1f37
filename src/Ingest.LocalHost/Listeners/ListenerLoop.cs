using Ingest.LocalHost.Running;
using Microsoft.Extensions.Hosting;

namespace Ingest.LocalHost.Listeners;

/// <summary>Runs the listeners from when everything has started until the host stops, and then until what they began has ended. With <c>--once</c> the timers are fired by hand.</summary>
internal sealed class ListenerLoop(ListenerSet listeners, RunOptions options, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitUntilStartedAsync(stoppingToken);
        IEnumerable<Listener> all = [.. listeners.Queues, .. listeners.Blobs, .. options.IsOnce ? [] : listeners.Timers];
        await Task.WhenAll(all.Select(listener => Task.Run(() => listener.RunAsync(stoppingToken), CancellationToken.None)));
    }
}
