using Ingest.Adapters.Storage;
using Ingest.LocalHost.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Azurite;

/// <summary>Sees to it that storage is there before anything else starts.</summary>
internal sealed class LocalStorage(RunHome home, DirectoryInfo repository, StorageClients storage, TimeProvider time, ILogger<LocalStorage> log) : IHostedService, IAsyncDisposable
{
    private HomeStorage? _opened;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await HomeStorage.WaitForLeavingAsync(home, time, cancellationToken);
        _opened = await HomeStorage.OpenAsync(home, repository, time, cancellationToken);
        await storage.EnsureCreatedAsync(cancellationToken);
        log.LogInformation("Storage answers; an Azurite of this run keeps its data in {Path}", home.AzuritePath);
    }

    /// <summary>Azurite ends last, when this service is disposed: what still drains needs it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_opened is not null)
            await _opened.DisposeAsync();
    }
}
