using System.Text.Json;

namespace Ingest.LocalHost.Functions;

/// <summary>What host.json says about triggers; its names and defaults are those of the Functions host.</summary>
internal sealed record HostSettings
{
    public HttpSettings Http { get; init; } = new();

    public QueueSettings Queues { get; init; } = new();

    public BlobSettings Blobs { get; init; } = new();

    /// <exception cref="InvalidOperationException">The file cannot be read as host.json; the message says where.</exception>
    public static HostSettings Load(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HostFile>(File.ReadAllText(path), new JsonSerializerOptions(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip });
            return file?.Extensions ?? new HostSettings();
        }
        catch (Exception fault) when (fault is JsonException or IOException)
        {
            throw new InvalidOperationException($"{path}: {fault.Message}", fault);
        }
    }

    internal sealed record HttpSettings
    {
        public string RoutePrefix { get; init; } = "api";
    }

    internal sealed record QueueSettings
    {
        public int BatchSize { get; init; } = 16;

        public int? NewBatchThreshold { get; init; }

        public int MaxDequeueCount { get; init; } = 5;

        public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

        public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

        public string MessageEncoding { get; init; } = "base64";

        public int Threshold => NewBatchThreshold ?? BatchSize / 2;
    }

    internal sealed record BlobSettings
    {
        public int MaxDegreeOfParallelism { get; init; } = 8;

        public int PoisonBlobThreshold { get; init; } = 5;
    }

    private sealed record HostFile(HostSettings? Extensions);
}
