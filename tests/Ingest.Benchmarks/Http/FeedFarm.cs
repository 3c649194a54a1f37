using System.Net;
using System.Text;
using Ingest.Support.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Benchmarks.Http;

/// <summary>Many publishers on one machine: an address of loopback each (127.0.0.1, 127.0.0.2, …), with many feeds that have mostly not changed.</summary>
internal sealed class FeedFarm : IAsyncDisposable
{
    /// <summary>What a poller holds of every feed.</summary>
    public const string ETag = "\"yesterday\"";

    /// <summary>One feed in so many has news.</summary>
    private const int NewsEvery = 20;

    private const int EntriesAFeed = 30;

    private readonly WebApplication _app;
    private byte[] _document = DocumentOf(0);
    private TimeSpan _latency;

    private FeedFarm(int hosts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var host = 1; host <= hosts; host++)
                kestrel.Listen(new IPAddress([127, 0, 0, (byte)host]), 0);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <param name="hosts">Up to 254.</param>
    public static async Task<FeedFarm> StartAsync(int hosts)
    {
        var farm = new FeedFarm(hosts);
        await farm._app.StartAsync();
        return farm;
    }

    /// <summary>From now on every feed with news has one entry more, and every answer takes so long.</summary>
    public void Publish(int issue, TimeSpan latency) => (_document, _latency) = (DocumentOf(issue), latency);

    /// <summary>How many of so many feeds have news.</summary>
    public static int NewsAmong(int feeds) => (feeds + NewsEvery - 1) / NewsEvery;

    /// <summary>So many feeds, their hosts in turn.</summary>
    public IReadOnlyList<Uri> Feeds(int count)
    {
        var hosts = _app.Urls.Select(url => new Uri(url)).ToArray();
        return [.. Enumerable.Range(0, count).Select(number => new Uri(hosts[number % hosts.Length], $"/{number}.xml"))];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static byte[] DocumentOf(int issue) => Answers.Gzip(Encoding.UTF8.GetBytes(
        $"<rss version=\"2.0\"><channel><title>Diario</title>{string.Concat(Enumerable.Range(issue, EntriesAFeed).Select(number => $"<item><guid>{number}</guid><title>Titular {number}</title><description>{new string('x', 200)}{number * 7919}</description></item>"))}</channel></rss>"));

    private async Task AnswerAsync(HttpContext context)
    {
        if (_latency > TimeSpan.Zero)
            await Task.Delay(_latency, TimeProvider.System, context.RequestAborted);

        var number = int.Parse(Path.GetFileNameWithoutExtension(context.Request.Path.Value!), System.Globalization.CultureInfo.InvariantCulture);
        var hasNews = number % NewsEvery == 0;
        context.Response.Headers.ETag = hasNews ? "\"today\"" : ETag;
        context.Response.Headers.CacheControl = "max-age=600";
        if (!hasNews && context.Request.Headers.IfNoneMatch == ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = _document.Length;
        await context.Response.Body.WriteAsync(_document, context.RequestAborted);
    }
}
