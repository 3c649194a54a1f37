using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Support.Http;

/// <summary>A publisher on loopback that answers as a test says, over real HTTP, and remembers what it was asked.</summary>
internal sealed class Publisher : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PublisherRequest> _requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _arrivals = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _atOnce;
    private int _mostAtOnce;

    private Publisher(IPAddress address, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(address, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<PublisherRequest> Requests => [.. _requests];

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <param name="certificate">Null speaks plain HTTP.</param>
    public static async Task<Publisher> StartAsync(IPAddress? address = null, X509Certificate2? certificate = null)
    {
        var publisher = new Publisher(address ?? IPAddress.Loopback, certificate);
        await publisher._app.StartAsync();
        return publisher;
    }

    public Uri At(string path) => new(Address, path);

    /// <summary>The same machine and port by another of its names.</summary>
    public Uri At(string path, string host) => new UriBuilder(At(path)) { Host = host }.Uri;

    /// <returns>The address that now answers so.</returns>
    public Uri Serve(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return At(path);
    }

    /// <summary>Ends once a request for the path has come in.</summary>
    public Task ArrivalAsync(string path) => ArrivalOf(path).Task;

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _requests.Enqueue(new PublisherRequest(path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        InterlockedMax(ref _mostAtOnce, Interlocked.Increment(ref _atOnce));
        ArrivalOf(path).TrySetResult();
        try
        {
            await _answers.GetValueOrDefault(path, Answers.Status(404))(context);
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    private TaskCompletionSource ArrivalOf(string path) => _arrivals.GetOrAdd(path, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
