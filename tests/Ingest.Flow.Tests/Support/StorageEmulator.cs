using Ingest.LocalHost.Azurite;
using Ingest.Support;

[assembly: AssemblyFixture(typeof(Ingest.Flow.Tests.Support.StorageEmulator))]

namespace Ingest.Flow.Tests.Support;

/// <summary>One Azurite for all tests, on free ports, with an account for each: what a test stores, no other sees.</summary>
public sealed class StorageEmulator : IAsyncLifetime
{
    private const string Key = "aW5nZXN0LWZsb3ctdGVzdHMta2V5LTAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=";
    private const int AccountCount = 300;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-azurite-");
    private AzuriteProcess? _azurite;
    private int _accountsTaken;

    public AzuritePorts Ports { get; } = AzuritePorts.Free();

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Goes on, on the same ports, with what was stored.</summary>
    public async Task StartAsync()
    {
        var accounts = Enumerable.Range(1, AccountCount).Select(number => $"test{number}:{Key}");
        _azurite = await AzuriteProcess.StartAsync(Package, _folder.FullName, Ports, TimeProvider.System, TestContext.Current.CancellationToken, string.Join(';', accounts));
    }

    /// <summary>No request is answered from now on.</summary>
    public async Task StopAsync()
    {
        if (_azurite is { } running)
            await running.DisposeAsync();

        _azurite = null;
    }

    /// <summary>The connection string of an account that no other test has.</summary>
    public string TakeAccount()
    {
        var account = $"test{Interlocked.Increment(ref _accountsTaken)}";
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{Ports.Blob}/{account};QueueEndpoint=http://127.0.0.1:{Ports.Queue}/{account};TableEndpoint=http://127.0.0.1:{Ports.Table}/{account};";
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private static DirectoryInfo Package => new(Path.Combine(Repository.Root, "infra", "azurite"));
}
