using Microsoft.Extensions.Hosting;

namespace Ingest.LocalHost.Listeners;

internal static class HostLifetimeExtensions
{
    /// <summary>Ends once everything has started, the web server included: the sample feeds are served by this very host.</summary>
    public static async Task WaitUntilStartedAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}
