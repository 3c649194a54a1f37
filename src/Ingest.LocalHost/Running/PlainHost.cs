using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ingest.LocalHost.Running;

/// <summary>A host that tells in words why it cannot start, and ends the process with exit code 1, where others show a stack trace.</summary>
internal sealed class PlainHost(IHost host) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => host.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (ReasonsOf(fault) is { Count: > 0 })
        {
            await Console.Error.WriteLineAsync($"Ingest cannot start:{string.Concat(ReasonsOf(fault).Select(reason => $"{Environment.NewLine}  {reason}"))}");
            await DisposeAsync();
            Environment.Exit(1);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

    public void Dispose() => host.Dispose();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)host).DisposeAsync();

    /// <summary>What an operator can mend; nothing for a fault of our own, which keeps its stack trace.</summary>
    private static IReadOnlyList<string> ReasonsOf(Exception fault) => fault switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(ReasonsOf)],
        InvalidOperationException or WrongUsageException or IOException => [fault.Message],
        _ => [],
    };
}
