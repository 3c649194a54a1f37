using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Listeners;

namespace Ingest.LocalHost.Running;

/// <summary>Tells when nothing is left to do: no function runs, every listener has looked since and found nothing, and no message waits hidden.</summary>
internal sealed class Idleness(ListenerSet listeners, Activity activity, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than a killed run's leases and claims last, so that what it left behind is waited for.</summary>
    private static readonly TimeSpan StallPatience = TimeSpan.FromSeconds(90);

    /// <summary>Waits until nothing is left to do, or nothing has moved for too long.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        activity.Disturb();
        var version = activity.Version;
        var progressAt = time.GetTimestamp();
        while (true)
        {
            await Task.Delay(LookEvery, time, cancellationToken);
            if (activity.Version != version || activity.Running > 0)
                (version, progressAt) = (activity.Version, time.GetTimestamp());
            else if (IsQuiet() && (await WaitingAsync(cancellationToken) is null || time.GetElapsedTime(progressAt) > StallPatience))
                return;
        }
    }

    /// <summary>Messages that are hidden for a later try, by queue; null where there are none.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<string, int>();
        foreach (var queue in listeners.Queues)
        {
            if (await queue.DepthAsync(cancellationToken) is > 0 and var depth)
                waiting[queue.Name] = depth;
        }

        return waiting.Count == 0 ? null : waiting;
    }

    private bool IsQuiet() => listeners.Queues.All(listener => listener.IsQuiet) && listeners.Blobs.All(listener => listener.IsQuiet);
}
