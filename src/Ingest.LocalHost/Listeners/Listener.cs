using Azure;
using Ingest.LocalHost.Functions;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Listeners;

/// <summary>A loop that looks for work. It outlives storage: when that stops answering it says so once, waits and tries again.</summary>
internal abstract class Listener(string name, Activity activity, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestFaultPause = TimeSpan.FromSeconds(5);

    private long _quietAt = -1;

    public string Name => name;

    /// <summary>Whether storage did not answer, or refused.</summary>
    public static bool IsOutage(Exception fault) => fault is RequestFailedException or AggregateException or IOException or HttpRequestException or TaskCanceledException;

    /// <summary>Whether the last look found nothing, and nothing has happened since.</summary>
    public bool IsQuiet => Interlocked.Read(ref _quietAt) == activity.Version;

    /// <summary>The longest pause between two looks while nothing comes.</summary>
    protected abstract TimeSpan LongestPause { get; }

    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            pause = await LookOnceAsync(pause, stopping);
            await PauseAsync(pause, stopping);
        }

        await DrainAsync();
    }

    /// <returns>Whether there was anything to do.</returns>
    protected abstract Task<bool> LookAsync(CancellationToken stopping);

    /// <summary>Waits for what is still running.</summary>
    protected virtual Task DrainAsync() => Task.CompletedTask;

    private async Task<TimeSpan> LookOnceAsync(TimeSpan pause, CancellationToken stopping)
    {
        var version = activity.Version;
        try
        {
            if (await LookAsync(stopping))
                return TimeSpan.Zero;

            Interlocked.Exchange(ref _quietAt, version);
            return Longer(pause, LongestPause);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception fault) when (IsOutage(fault))
        {
            if (pause < LongestFaultPause)
                log.LogWarning("{Listener}: storage does not answer, trying again: {Fault}", name, fault.Message.Split('\n')[0]);

            return LongestFaultPause;
        }
        catch (Exception fault)
        {
            // A fault of our own; a listener that ends would leave its work undone without a word.
            log.LogError(fault, "{Listener} failed, trying again", name);
            return LongestFaultPause;
        }
    }

    private static TimeSpan Longer(TimeSpan pause, TimeSpan longest)
    {
        var doubled = pause < FirstPause ? FirstPause : pause * 2;
        return doubled < longest ? doubled : longest;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(pause, time, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping ends the pause.
        }
    }
}
