using System.Text;
using Ingest.Adapters.Http;
using Ingest.Core.Feeds;
using Ingest.Support.Http;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Flow.Tests.Http;

/// <summary>A publisher, and a fetcher that is allowed to ask it.</summary>
public abstract class FetchTests : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 13, 8, 0, 0, TimeSpan.Zero);

    private FeedFetcher? _fetcher;

    private protected Publisher Publisher { get; private set; } = null!;

    private protected FakeTimeProvider Time { get; } = new(Now);

    /// <summary>To be changed before the first fetch.</summary>
    private protected FetchOptions Options { get; set; } = new() { AllowedHosts = ["127.0.0.1", "localhost"], ContactUrl = new Uri("https://ingest.example/about") };

    private protected FeedFetcher Fetcher => _fetcher ??= new FeedFetcher(Options, Time);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Publisher = await Publisher.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _fetcher?.Dispose();
        await Publisher.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<FetchOutcome> FetchAsync(Uri url) => FetchAsync(new FeedRequest(url));

    private protected Task<FetchOutcome> FetchAsync(FeedRequest request) => Fetcher.FetchAsync(request, Cancellation);

    private protected async Task<FetchOutcome.Fetched> FetchDocumentAsync(Uri url) => (await FetchAsync(url)).ShouldBeOfType<FetchOutcome.Fetched>();

    private protected async Task<FetchOutcome.Failed> FetchFailureAsync(Uri url) => (await FetchAsync(url)).ShouldBeOfType<FetchOutcome.Failed>();

    /// <summary>Lets so much time pass once the publisher has the request in hand.</summary>
    private protected async Task<FetchOutcome> FetchForAsync(Uri url, TimeSpan span)
    {
        var fetch = FetchAsync(url);
        await Publisher.ArrivalAsync(url.AbsolutePath).WaitAsync(Cancellation);
        Time.Advance(span);
        return await fetch;
    }

    private protected static string Text(FetchOutcome.Fetched fetched) => Encoding.UTF8.GetString(fetched.Body.Span);
}
