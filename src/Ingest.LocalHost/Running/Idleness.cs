using Ingest.LocalHost.Functions;
using Ingest.LocalHost.Listeners;

namespace Ingest.LocalHost.Running;

/// <summary>Tells when nothing is left to do: no function runs, every listener has looked since and found nothing, and no message waits hidden.</summary>
internal sealed class Idleness(ListenerSet listeners, Activity activity, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than a killed run's leases and claims last, so that what it left behind is waited for.</summary>
    private static readonly TimeSpan StallPatience = TimeSpan.FromSeconds(90);

    /// <summary>Longer than any function works on one thing, or storage takes to come back from a restart.</summary>
    private static readonly TimeSpan LongestStall = TimeSpan.FromMinutes(5);

    /// <summary>Waits until nothing is left to do, or messages have been hidden for too long.</summary>
    /// <exception cref="TimeoutException">Something is left to do, and nothing moves.</exception>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        activity.Disturb();
        var version = activity.Version;
        var movedAt = time.GetTimestamp();
        while (!await IsDoneAsync(time.GetElapsedTime(movedAt), cancellationToken))
        {
            await Task.Delay(LookEvery, time, cancellationToken);
            if (activity.Version != version)
                (version, movedAt) = (activity.Version, time.GetTimestamp());
            else if (time.GetElapsedTime(movedAt) > LongestStall)
                throw new TimeoutException($"Nothing has moved for {LongestStall.TotalMinutes} minutes, and all is not done: {activity.Running} functions run; not quiet: {string.Join(", ", Restless)}.");
        }
    }

    /// <summary>Messages that are hidden for a later try, by queue; null where there are none.</summary>
    public async Task<IReadOnlyDictionary<string, int>?> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<string, int>();
        foreach (var queue in listeners.Queues)
        {
            if (await queue.DepthAsync(cancellationToken) is > 0 and var depth)
                waiting[queue.QueueName] = depth;
        }

        return waiting.Count == 0 ? null : waiting;
    }

    private IEnumerable<string> Restless =>
        listeners.Queues.Concat<Listener>(listeners.Blobs).Where(listener => !listener.IsQuiet).Select(listener => listener.Name);

    private async Task<bool> IsDoneAsync(TimeSpan stalled, CancellationToken cancellationToken)
    {
        if (activity.Running > 0 || Restless.Any())
            return false;

        try
        {
            return await WaitingAsync(cancellationToken) is null || stalled > StallPatience;
        }
        catch (Exception fault) when (Listener.IsOutage(fault))
        {
            return false;
        }
    }
}
