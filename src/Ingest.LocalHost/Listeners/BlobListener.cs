using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Ingest.LocalHost.Functions;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Listeners;

/// <summary>
/// Drives a blob function by scanning its container: every blob once by its ETag, five tries without delay, then a message
/// on <c>webjobs-blobtrigger-poison</c> in the Functions host's own form.
/// </summary>
internal sealed class BlobListener : Listener
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    private readonly FunctionDefinition _function;
    private readonly HostSettings.BlobSettings _settings;
    private readonly FunctionInvoker _invoker;
    private readonly ILogger _log;
    private readonly BlobPath _path;
    private readonly BlobContainerClient _container;
    private readonly QueueClient _poison;
    private readonly BlobReceipts _receipts;
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private bool _isLoaded;

    public BlobListener(FunctionDefinition function, string blobPath, HostSettings.BlobSettings settings, BlobServiceClient blobs, QueueServiceClient queues, FunctionInvoker invoker, Activity activity, TimeProvider time, ILogger<BlobListener> log)
        : base(function.Name, activity, time, log)
    {
        (_function, _settings, _invoker, _log) = (function, settings, invoker, log);
        _path = new BlobPath(blobPath);
        _container = blobs.GetBlobContainerClient(_path.Container);
        _poison = queues.GetQueueClient(PoisonQueue);
        _receipts = new BlobReceipts(blobs, function.Name, _path.Container);
    }

    protected override TimeSpan LongestPause => TimeSpan.FromMilliseconds(500);

    protected override async Task<bool> LookAsync(CancellationToken stopping)
    {
        await LoadReceiptsAsync(stopping);
        var receiptsBefore = _receipts.Snapshot();
        var listed = await ListAsync(stopping);
        var fresh = listed.Where(blob => !_receipts.Has(blob.Name, blob.ETag)).ToList();
        foreach (var blob in fresh)
            await StartAsync(blob.Name, blob.ETag, stopping);

        await _receipts.SettleAsync(receiptsBefore, listed, stopping);
        return fresh.Count > 0 || !_running.IsEmpty;
    }

    protected override Task DrainAsync() => Task.WhenAll(_running.Values);

    private async Task LoadReceiptsAsync(CancellationToken stopping)
    {
        if (_isLoaded)
            return;

        await _receipts.LoadAsync(stopping);
        _isLoaded = true;
    }

    private async Task<IReadOnlyList<(string Name, string ETag)>> ListAsync(CancellationToken stopping)
    {
        var found = new List<(string, string)>();
        try
        {
            await foreach (var item in _container.GetBlobsAsync(new GetBlobsOptions { Prefix = _path.Prefix }, stopping))
                found.Add((item.Name, item.Properties.ETag!.Value.ToString()));
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Not there yet.
        }

        return found;
    }

    private async Task StartAsync(string name, string etag, CancellationToken stopping)
    {
        if (_running.ContainsKey(name) || _path.Match(name) is not { } bindings)
            return;

        while (_running.Count >= _settings.MaxDegreeOfParallelism)
            await Task.WhenAny(_running.Values).WaitAsync(stopping);

        var started = new TaskCompletionSource();
        _running[name] = RunAsync();
        started.SetResult();

        async Task RunAsync()
        {
            await started.Task.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await ProcessAsync(name, etag, bindings);
            _running.TryRemove(name, out _);
        }
    }

    private async Task ProcessAsync(string name, string etag, IReadOnlyDictionary<string, string> bindings)
    {
        for (var attempt = 1; attempt <= _settings.PoisonBlobThreshold; attempt++)
        {
            if (!await TryInvokeAsync(name, bindings, attempt))
                continue;

            _receipts.Add(name, etag);
            return;
        }

        if (await TryPoisonAsync(name, etag))
            _receipts.Add(name, etag);
    }

    private async Task<bool> TryInvokeAsync(string name, IReadOnlyDictionary<string, string> bindings, int attempt)
    {
        try
        {
            await _invoker.InvokeAsync(_function, _container.GetBlobClient(name), bindings, CancellationToken.None);
            return true;
        }
        catch (Exception fault)
        {
            _log.LogError(fault, "{Function} failed on blob {Blob}, try {Try} of {Tries}", _function.Name, name, attempt, _settings.PoisonBlobThreshold);
            return false;
        }
    }

    private async Task<bool> TryPoisonAsync(string name, string etag)
    {
        try
        {
            await _poison.CreateIfNotExistsAsync();
            await _poison.SendMessageAsync(JsonSerializer.Serialize(new
            {
                Type = "BlobTrigger",
                FunctionId = $"Host.Functions.{_function.Name}",
                BlobType = "BlockBlob",
                ContainerName = _path.Container,
                BlobName = name,
                ETag = etag,
            }));
            return true;
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            _log.LogWarning("Blob {Blob} could not be reported as poison; it is tried again: {Fault}", name, fault.Message.Split('\n')[0]);
            return false;
        }
    }
}
