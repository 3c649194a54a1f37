using Ingest.Adapters.Storage;
using Ingest.LocalHost.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Azurite;

/// <summary>Sees to it that storage is there before anything else starts: an Azurite that answers already, or one of our own.</summary>
internal sealed class LocalStorage(RunHome home, DirectoryInfo repository, StorageClients storage, TimeProvider time, ILogger<LocalStorage> log) : IHostedService, IAsyncDisposable
{
    /// <summary>An Azurite whose run was killed takes this long at most to write down what it knows and go.</summary>
    private static readonly TimeSpan LeavePatience = TimeSpan.FromSeconds(5);

    private AzuriteProcess? _azurite;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await WaitForLeavingAsync(cancellationToken);
        if (home.Settings.Ports.CountTaken() == 0)
        {
            var package = new DirectoryInfo(Path.Combine(repository.FullName, "infra", "azurite"));
            _azurite = await AzuriteProcess.StartAsync(package, home.AzuritePath, home.Settings.Ports, time, cancellationToken);
            log.LogInformation("Azurite keeps its data in {Path}", home.AzuritePath);
        }

        await storage.EnsureCreatedAsync(cancellationToken);
    }

    /// <summary>Azurite ends last, when this service is disposed: what still drains needs it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private async Task WaitForLeavingAsync(CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (AzuriteProcess.IsAlive(home.AzuritePath) && time.GetElapsedTime(begun) < LeavePatience)
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
    }
}
