using Ingest.LocalHost.Azurite;

namespace Ingest.LocalHost.Running;

/// <summary>The storage of a home for as long as it is needed: an Azurite that answers there already, or one of our own until this is disposed.</summary>
public sealed class HomeStorage : IAsyncDisposable
{
    /// <summary>An Azurite whose run was killed takes this long at most to write down what it knows and go.</summary>
    private static readonly TimeSpan LeavePatience = TimeSpan.FromSeconds(5);

    private readonly AzuriteProcess? _azurite;

    private HomeStorage(RunHome home, AzuriteProcess? azurite) => (Home, _azurite) = (home, azurite);

    public RunHome Home { get; }

    /// <param name="directory">A home in which something has run before; null for the repository's own.</param>
    /// <exception cref="WrongUsageException">Nothing has run there.</exception>
    /// <exception cref="InvalidOperationException">Azurite cannot be started; the message says what to do.</exception>
    public static Task<HomeStorage> FindAsync(DirectoryInfo? directory, TimeProvider time, CancellationToken cancellationToken)
    {
        var repository = LocalRun.FindRepository();
        directory ??= RunHome.Default(repository);
        var home = RunHome.Find(directory)
            ?? throw new WrongUsageException($"Nothing has run in {directory.FullName} yet: run `dotnet run --project src/Ingest.Functions` first, or name another home.");
        return OpenAsync(home.AwayFromStrangers(repository), repository, time, cancellationToken);
    }

    internal static async Task<HomeStorage> OpenAsync(RunHome home, DirectoryInfo repository, TimeProvider time, CancellationToken cancellationToken)
    {
        if (home.Settings.Ports.CountTaken() < 3)
            await WaitForLeavingAsync(home, time, cancellationToken);

        if (home.Settings.Ports.CountTaken() > 0)
            return new HomeStorage(home, azurite: null);

        var package = new DirectoryInfo(Path.Combine(repository.FullName, "infra", "azurite"));
        return new HomeStorage(home, await AzuriteProcess.StartAsync(package, home.AzuritePath, home.Settings.Ports, time, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>Waits for an Azurite that a killed run left behind; one that somebody uses stays.</summary>
    internal static async Task WaitForLeavingAsync(RunHome home, TimeProvider time, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (AzuriteProcess.IsAlive(home.AzuritePath) && time.GetElapsedTime(begun) < LeavePatience)
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
    }
}
