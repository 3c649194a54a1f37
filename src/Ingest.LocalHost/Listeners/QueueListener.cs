using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.LocalHost.Functions;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Listeners;

/// <summary>
/// Drives a queue function as the Functions host does: batches of host.json's size, a message back on the queue after a
/// failed try, and on <c>{queue}-poison</c> after too many. The lease on a message is short and renewed while its function
/// runs, so that what a killed process held comes back soon.
/// </summary>
internal sealed class QueueListener : Listener
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(8);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FunctionDefinition _function;
    private readonly HostSettings.QueueSettings _settings;
    private readonly FunctionInvoker _invoker;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;
    private readonly ConcurrentDictionary<Task, byte> _running = [];

    public QueueListener(FunctionDefinition function, string queueName, HostSettings.QueueSettings settings, QueueServiceClient storage, FunctionInvoker invoker, Activity activity, TimeProvider time, ILogger<QueueListener> log)
        : base(function.Name, activity, time, log)
    {
        (_function, _settings, _invoker, _time, _log) = (function, settings, invoker, time, log);
        _queue = storage.GetQueueClient(queueName);
        _poison = storage.GetQueueClient($"{queueName}-poison");
    }

    public string QueueName => _queue.Name;

    protected override TimeSpan LongestPause => _settings.MaxPollingInterval;

    /// <summary>Messages on the queue, those that are hidden for a later try included.</summary>
    public async Task<int> DepthAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return 0;
        }
    }

    protected override async Task<bool> LookAsync(CancellationToken stopping)
    {
        if (_running.Count > _settings.Threshold)
        {
            await Task.WhenAny(_running.Keys).WaitAsync(stopping);
            return true;
        }

        var batch = await ReceiveAsync(stopping);
        foreach (var message in batch)
            Start(message);

        return batch.Length > 0 || !_running.IsEmpty;
    }

    protected override Task DrainAsync() => Task.WhenAll(_running.Keys);

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken stopping)
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(_settings.BatchSize, Lease, stopping);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    private void Start(QueueMessage message)
    {
        var task = Task.Run(() => ProcessAsync(message));
        _running[task] = 0;
        task.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task ProcessAsync(QueueMessage message)
    {
        using var done = new CancellationTokenSource();
        var receipt = new PopReceipt(message.PopReceipt);
        var renewal = RenewAsync(message, receipt, done.Token);
        var hasSucceeded = await TryInvokeAsync(message);
        await done.CancelAsync();
        await renewal;
        await SettleAsync(message, receipt.Value, hasSucceeded);
    }

    private async Task<bool> TryInvokeAsync(QueueMessage message)
    {
        try
        {
            var value = JsonSerializer.Deserialize(Decode(message.Body), _function.TriggerParameter.ParameterType, Json)
                ?? throw new JsonException("the message is JSON null");
            await _invoker.InvokeAsync(_function, value, new Dictionary<string, string>(), CancellationToken.None);
            return true;
        }
        catch (Exception fault)
        {
            _log.LogError(fault, "{Function} failed on message {Message}, try {Try} of {Tries}", _function.Name, message.MessageId, message.DequeueCount, _settings.MaxDequeueCount);
            return false;
        }
    }

    private string Decode(BinaryData body) =>
        string.Equals(_settings.MessageEncoding, "base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ToString()))
            : body.ToString();

    private async Task SettleAsync(QueueMessage message, string receipt, bool hasSucceeded)
    {
        try
        {
            if (!hasSucceeded && message.DequeueCount < _settings.MaxDequeueCount)
            {
                await _queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: _settings.VisibilityTimeout);
                return;
            }

            if (!hasSucceeded)
                await PoisonAsync(message);

            await _queue.DeleteMessageAsync(message.MessageId, receipt);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            // The lease ends and the message comes again: functions are made for that.
            _log.LogWarning("Message {Message} of {Function} could not be settled: {Fault}", message.MessageId, _function.Name, fault.Message.Split('\n')[0]);
        }
    }

    private async Task PoisonAsync(QueueMessage message)
    {
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body);
        _log.LogError("Message {Message} of {Function} went to {Poison}", message.MessageId, _function.Name, _poison.Name);
    }

    private async Task RenewAsync(QueueMessage message, PopReceipt receipt, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, _time, done);
                var renewed = await _queue.UpdateMessageAsync(message.MessageId, receipt.Value, visibilityTimeout: Lease, cancellationToken: done);
                receipt.Value = renewed.Value.PopReceipt;
            }
        }
        catch (OperationCanceledException)
        {
            // The function has ended.
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException)
        {
            _log.LogWarning("The lease on message {Message} could not be renewed: {Fault}", message.MessageId, fault.Message.Split('\n')[0]);
        }
    }

    private sealed class PopReceipt(string value)
    {
        public string Value { get; set; } = value;
    }
}
