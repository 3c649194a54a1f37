using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Ingest.LocalHost.Listeners;

/// <summary>
/// Drives a timer function by its NCRONTAB schedule. The schedule is kept in storage: a run that was due while nothing ran is
/// made up for once, with <see cref="TimerInfo.IsPastDue"/>. Runs never overlap.
/// </summary>
internal sealed class TimerListener : Listener
{
    private readonly FunctionInvoker _invoker;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly CrontabSchedule _schedule;
    private readonly BlobContainerClient _host;
    private ScheduleStatus? _status;

    /// <exception cref="InvalidOperationException">The expression is no NCRONTAB with six fields; the message names function and expression.</exception>
    public TimerListener(FunctionDefinition function, string expression, BlobServiceClient blobs, FunctionInvoker invoker, Activity activity, TimeProvider time, ILogger<TimerListener> log)
        : base(function.Name, activity, time, log)
    {
        (Function, _invoker, _time, _log) = (function, invoker, time, log);
        _schedule = Parse(function.Name, expression);
        _host = blobs.GetBlobContainerClient("azure-webjobs-hosts");
    }

    public FunctionDefinition Function { get; }

    protected override TimeSpan LongestPause => TimeSpan.FromMilliseconds(500);

    /// <summary>Runs the function now, whatever its schedule says.</summary>
    public Task FireAsync(CancellationToken cancellationToken) => InvokeAsync(new TimerInfo { ScheduleStatus = _status }, cancellationToken);

    protected override async Task<bool> LookAsync(CancellationToken stopping)
    {
        if (_status is null)
        {
            _status = await LoadAsync(stopping);
            await SaveAsync(stopping);
        }

        var now = _time.GetUtcNow().UtcDateTime;
        if (_status.Next > now)
            return false;

        var timer = new TimerInfo { ScheduleStatus = _status, IsPastDue = now - _status.Next > TimeSpan.FromSeconds(1) };
        await InvokeAsync(timer, CancellationToken.None);

        // What has run is recorded even while the host stops; else it would run again.
        _status = StatusAfter(now);
        await SaveAsync(CancellationToken.None);
        return true;
    }

    private async Task InvokeAsync(TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await _invoker.InvokeAsync(Function, timer, new Dictionary<string, string>(), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // As in Azure a timer is not tried again; its next run comes by itself.
            _log.LogError(fault, "{Function} failed", Function.Name);
        }
    }

    private async Task<ScheduleStatus> LoadAsync(CancellationToken stopping)
    {
        await _host.CreateIfNotExistsAsync(cancellationToken: stopping);
        try
        {
            var content = (await Blob().DownloadContentAsync(stopping)).Value.Content;
            return content.ToObjectFromJson<ScheduleStatus>() ?? FirstStatus();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return FirstStatus();
        }
        catch (JsonException fault)
        {
            _log.LogWarning("The kept schedule of {Function} cannot be read and begins anew: {Fault}", Function.Name, fault.Message);
            return FirstStatus();
        }
    }

    private ScheduleStatus FirstStatus()
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return new ScheduleStatus { Next = _schedule.GetNextOccurrence(now), LastUpdated = now };
    }

    private ScheduleStatus StatusAfter(DateTime ranAt)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return new ScheduleStatus { Last = ranAt, Next = _schedule.GetNextOccurrence(now), LastUpdated = now };
    }

    private Task SaveAsync(CancellationToken cancellationToken) =>
        Blob().UploadAsync(BinaryData.FromObjectAsJson(_status), overwrite: true, cancellationToken);

    private BlobClient Blob() => _host.GetBlobClient($"timers/local/{Function.Name}/status");

    private static CrontabSchedule Parse(string function, string expression)
    {
        try
        {
            return CrontabSchedule.Parse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        }
        catch (CrontabException fault)
        {
            throw new InvalidOperationException($"The schedule '{expression}' of {function} is no NCRONTAB expression with six fields: {fault.Message}", fault);
        }
    }
}
