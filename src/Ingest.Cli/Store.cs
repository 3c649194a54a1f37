using System.CommandLine;
using Ingest.Adapters.Storage;
using Ingest.LocalHost.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli;

/// <summary>The storage that a command works on, with all that lies in it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private const string Setting = "AzureWebJobsStorage";

    private readonly ServiceProvider _services;
    private readonly HomeStorage? _home;

    private Store(IConfiguration configuration, HomeStorage? home)
    {
        _services = new ServiceCollection().AddLogging().AddIngestStorage(configuration).BuildServiceProvider();
        _home = home;
    }

    /// <summary>What was said on the command line goes first, then the environment, then the home of this checkout.</summary>
    public static async Task<Store> OpenAsync(ParseResult parsed, StoreOptions options, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Connection) is { } connection)
            return At(Configuration(connection), home: null);

        var home = parsed.GetValue(options.Home);
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (home is null && environment.GetSection(Setting).Exists())
            return At(environment, home: null);

        var opened = await OpenHomeAsync(home, cancellationToken);
        var store = At(Configuration(opened.Home.ConnectionString), opened);
        await store.Get<StorageClients>().EnsureCreatedAsync(cancellationToken);
        return store;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public DateTimeOffset Now => Get<TimeProvider>().GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_home is not null)
            await _home.DisposeAsync();
    }

    /// <summary>Settings that lead to no storage are refused here, before a command has begun.</summary>
    private static Store At(IConfiguration configuration, HomeStorage? home)
    {
        var store = new Store(configuration, home);
        try
        {
            store.Get<StorageClients>();
            return store;
        }
        catch (InvalidOperationException fault)
        {
            throw new RefusedInputException(fault.Message);
        }
    }

    private static IConfiguration Configuration(string connection) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(Setting, connection)]).Build();

    private static async Task<HomeStorage> OpenHomeAsync(DirectoryInfo? home, CancellationToken cancellationToken)
    {
        try
        {
            return await HomeStorage.FindAsync(home, TimeProvider.System, cancellationToken);
        }
        catch (Exception fault) when (fault is WrongUsageException or InvalidOperationException)
        {
            throw new RefusedInputException(fault.Message);
        }
    }
}
