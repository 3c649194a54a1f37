using Ingest.Functions;
using Ingest.LocalHost.Azurite;
using Ingest.LocalHost.Running;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.Http;

/// <summary>The real PullFeeds and PullFeed in the local host, on an Azurite of their own; what they write into the inbox stays there.</summary>
internal sealed class PullApp : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;

    private PullApp(AzuriteProcess azurite, IHost host) => (_azurite, Host) = (azurite, host);

    public IHost Host { get; }

    public static async Task<PullApp> StartAsync(IReadOnlyList<string> allowedHosts)
    {
        var folder = Directory.CreateTempSubdirectory("ingest-pulls-");
        var repository = new DirectoryInfo(Ingest.Support.Repository.Root);
        var home = RunHome.Open(folder, hasWellKnownPorts: false);
        var azurite = await AzuriteProcess.StartAsync(new DirectoryInfo(Path.Combine(repository.FullName, "infra", "azurite")), home.AzuritePath, home.Settings.Ports, TimeProvider.System, CancellationToken.None);
        var nobody = new FileInfo(Path.Combine(folder.FullName, "nobody.json"));
        await File.WriteAllTextAsync(nobody.FullName, "[]");
        var options = new RunOptions { Home = folder, Subscribers = nobody, IsWithoutFeeds = true, AllowedHosts = allowedHosts };
        var builder = new FunctionsApplicationBuilder(new LocalRun(options, home, repository, LoopbackPort.Choose(0, mayMove: true)), [typeof(PullFeeds), typeof(PullFeed)]);
        builder.ConfigureFunctionsWebApplication();
        builder.AddIngest();
        builder.Configuration.AddInMemoryCollection([new("PullSchedule", "0 0 0 29 2 *"), new("SweepSchedule", "0 0 0 29 2 *"), new("PublishSchedule", "0 0 0 29 2 *")]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var host = builder.Build();
        await host.StartAsync();
        return new PullApp(azurite, host);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        await ((IAsyncDisposable)Host).DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
