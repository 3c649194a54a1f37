using System.CommandLine;
using Ingest.Adapters.Http;
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
        _services = new ServiceCollection().AddLogging().AddIngestStorage(configuration).AddFeedFetcher(configuration).BuildServiceProvider();
        _home = home;
    }

    /// <summary>What was said on the command line goes first, then the environment, then the home of this checkout.</summary>
    /// <param name="settings">More settings, from a command's own options.</param>
    public static async Task<Store> OpenAsync(ParseResult parsed, StoreOptions options, IReadOnlyList<KeyValuePair<string, string?>> settings, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Connection) is { } connection)
            return At(Configuration(connection, settings), home: null);

        var home = parsed.GetValue(options.Home);
        var environment = Configuration(connection: null, settings);
        if (home is null && environment.GetSection(Setting).Exists())
            return At(environment, home: null);

        var opened = await OpenHomeAsync(home, cancellationToken);
        var store = At(Configuration(opened.Home.ConnectionString, settings), opened);
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

    /// <param name="connection">Null where the environment says where storage is.</param>
    private static IConfiguration Configuration(string? connection, IEnumerable<KeyValuePair<string, string?>> settings) => new ConfigurationBuilder()
        .AddEnvironmentVariables()
        .AddInMemoryCollection([.. settings, .. connection is null ? [] : new KeyValuePair<string, string?>[] { new(Setting, connection) }])
        .Build();

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
