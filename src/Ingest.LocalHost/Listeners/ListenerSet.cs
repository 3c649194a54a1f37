using Ingest.Adapters.Storage;
using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Listeners;

/// <summary>The listeners of a host's functions.</summary>
internal sealed class ListenerSet
{
    public ListenerSet(
        IReadOnlyList<FunctionDefinition> functions, HostSettings settings, StorageClients storage, FunctionInvoker invoker, Activity activity,
        IConfiguration configuration, TimeProvider time, ILoggerFactory logs)
    {
        Timers = [.. functions.Where(function => function.Trigger is TimerTriggerAttribute).Select(function => new TimerListener(
            function, Resolve(((TimerTriggerAttribute)function.Trigger).Schedule, configuration), storage.Blobs, invoker, activity, time, logs.CreateLogger<TimerListener>()))];
        Queues = [.. functions.Where(function => function.Trigger is QueueTriggerAttribute).Select(function => new QueueListener(
            function, Resolve(((QueueTriggerAttribute)function.Trigger).QueueName, configuration), settings.Queues, storage.VerbatimQueues, invoker, activity, time, logs.CreateLogger<QueueListener>()))];
        Blobs = [.. functions.Where(function => function.Trigger is BlobTriggerAttribute).Select(function => new BlobListener(
            function, Resolve(((BlobTriggerAttribute)function.Trigger).BlobPath, configuration), settings.Blobs, storage.Blobs, storage.Queues, invoker, activity, time, logs.CreateLogger<BlobListener>()))];
    }

    public IReadOnlyList<TimerListener> Timers { get; }

    public IReadOnlyList<QueueListener> Queues { get; }

    public IReadOnlyList<BlobListener> Blobs { get; }

    /// <summary>A value that is <c>%Setting%</c> stands for that setting.</summary>
    private static string Resolve(string value, IConfiguration configuration)
    {
        if (value is not ['%', .. var name, '%'])
            return value;

        return configuration[name] is { Length: > 0 } setting
            ? setting
            : throw new InvalidOperationException($"The setting {name}, which a trigger names as {value}, is empty.");
    }
}
