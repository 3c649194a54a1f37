using Ingest.Core.Articles;
using Ingest.Core.Feeds;

namespace Ingest.Adapters.Http;

/// <summary>Reads articles from their own pages, with the manners of <see cref="FeedFetcher"/>: guarded, capped, one request at a time to a host. What goes wrong is said in the reading, never thrown.</summary>
public sealed class ArticlePages(FeedFetcher fetcher, TimeProvider time)
{
    private const string AcceptedTypes = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /// <summary>An article is readable without its page: nobody waits longer for a busy or slow host, its turn included.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Taking a page apart costs many times its size.</summary>
    private const int MaxBytes = 3 * 1024 * 1024;

    /// <exception cref="OperationCanceledException">The caller's own cancellation only.</exception>
    public async Task<PageReading> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await fetcher.FetchAsync(new FeedRequest(address) { Accept = AcceptedTypes }, either.Token) switch
            {
                FetchOutcome.Fetched page => Read(page),
                FetchOutcome.Failed failed => Fault(address, failed.Reason),
                _ => Fault(address, $"{address} is gone (410)."),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fault(address, $"{address} was not read within {Patience.TotalSeconds:0} s.");
        }
    }

    private PageReading Read(FetchOutcome.Fetched page)
    {
        if (page.Body.Length > MaxBytes)
            return Fault(page.Address, $"{page.Address} is larger than {MaxBytes} bytes.");

        if (page.ContentType is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
            return Fault(page.Address, $"{page.Address} is {type}, no HTML.");

        var article = ArticleText.OfPage(page.Body, page.ContentType, page.Address);
        return article.Text.Length == 0
            ? Fault(page.Address, $"{page.Address} has no text.")
            : new PageReading { Address = page.Address, ReadAt = time.GetUtcNow(), Text = article.Text, Byline = article.Byline, Language = article.Language };
    }

    private PageReading Fault(Uri address, string fault) => new() { Address = address, ReadAt = time.GetUtcNow(), Fault = fault };
}
