using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Ingest.LocalHost.Azurite;

/// <summary>
/// The pinned Azurite as a child process. It is ended by closing its standard input, which also happens when this process is
/// killed: it always gets to write down what it knows.
/// </summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private const string AccountsVariable = "AZURITE_ACCOUNTS";

    private readonly Process _process;

    private AzuriteProcess(Process process) => _process = process;

    /// <summary>Starts Azurite with its data in a folder and waits until it listens.</summary>
    /// <param name="package">The folder of Azurite's package.json; its packages are installed on first use.</param>
    /// <param name="accounts">Accounts as <c>name:key</c> with semicolons between; null for the one that connection strings name, whatever the environment says.</param>
    /// <exception cref="InvalidOperationException">Node or npm is missing, or Azurite did not start; the message says what to do.</exception>
    public static async Task<AzuriteProcess> StartAsync(DirectoryInfo package, string dataPath, AzuritePorts ports, TimeProvider time, CancellationToken cancellationToken, string? accounts = null)
    {
        await InstallAsync(package, cancellationToken);
        Directory.CreateDirectory(dataPath);
        var process = Launch("node", package,
        [
            "run.mjs", PidFile(dataPath), "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", dataPath,
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
        ], accounts);
        var azurite = new AzuriteProcess(process);
        await azurite.WaitUntilListeningAsync(ports, time, cancellationToken);
        return azurite;
    }

    /// <summary>Whether an Azurite lives on that data: one that a killed run left behind ends by itself within seconds.</summary>
    public static bool IsAlive(string dataPath)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(File.ReadAllText(PidFile(dataPath)), CultureInfo.InvariantCulture));
            return !process.HasExited && process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string PidFile(string dataPath) => Path.Combine(dataPath, "azurite.pid");

    private async Task WaitUntilListeningAsync(AzuritePorts ports, TimeProvider time, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        while (ports.CountTaken() < 3)
        {
            if (_process.HasExited || time.GetElapsedTime(begun) > StartPatience)
                throw new InvalidOperationException($"Azurite did not start on ports {ports.Blob}, {ports.Queue} and {ports.Table}: {await _process.StandardError.ReadToEndAsync(cancellationToken)}");

            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    private static async Task InstallAsync(DirectoryInfo package, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Path.Combine(package.FullName, "node_modules", "azurite")))
            return;

        await Console.Error.WriteLineAsync("Installing Azurite (npm ci), once …");
        using var install = Launch("npm", package, ["ci", "--no-audit", "--no-fund", "--silent"]);
        install.StandardInput.Close();
        var errors = await install.StandardError.ReadToEndAsync(cancellationToken);
        await install.WaitForExitAsync(cancellationToken);
        if (install.ExitCode != 0)
            throw new InvalidOperationException($"`npm ci` in {package.FullName} failed: {errors}");
    }

    private static Process Launch(string program, DirectoryInfo folder, IEnumerable<string> arguments, string? accounts = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardInput = true, RedirectStandardError = true };
        start.Environment.Remove(AccountsVariable);
        if (accounts is not null)
            start.Environment[AccountsVariable] = accounts;

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException($"`{program}` cannot be started ({fault.Message}). Ingest runs on this machine with Azurite, which needs Node.js 20 or later with npm on the PATH.", fault);
        }
    }
}
