using System.Diagnostics;

namespace Ingest.Flow.Tests.Pipeline;

/// <summary>The run command as a process of its own, with a home that outlives it.</summary>
internal sealed class KilledRun(DirectoryInfo home, string feeds, string subscribers, string allowedHost)
{
    public IReadOnlyList<string> Outbox =>
        Directory.Exists(OutboxPath) ? Directory.GetFiles(OutboxPath, "*.eml") : [];

    private string OutboxPath => Path.Combine(home.FullName, "outbox");

    /// <summary>Runs until so many mails are out, then kills the process as the kernel would.</summary>
    public async Task KillAtAsync(int mails)
    {
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (Outbox.Count < mails && !process.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, log);
    }

    /// <returns>What it printed on standard output.</returns>
    public async Task<string> FinishAsync()
    {
        using var process = Start();
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await log);
        return output;
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "Ingest.Functions.dll"), "--once", "--json", "--home", home.FullName,
        "--feeds", feeds, "--subscribers", subscribers, "--allow-host", allowedHost, "--port", "0",
    ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,

        // What a killed run has claimed is settled sooner; a send must end before that.
        Environment = { ["Alerts__ClaimLease"] = "00:00:05", ["Email__Timeout"] = "00:00:03" },
    })!;
}
