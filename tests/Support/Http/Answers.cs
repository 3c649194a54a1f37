using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ingest.Support.Http;

/// <summary>What publishers do, the good and the bad.</summary>
internal static class Answers
{
    public static RequestDelegate Document(string text, string contentType = "application/rss+xml", params (string Name, string Value)[] headers) =>
        Bytes(Encoding.UTF8.GetBytes(text), [("Content-Type", contentType), .. headers]);

    public static RequestDelegate Bytes(byte[] body, params (string Name, string Value)[] headers) => async context =>
    {
        Write(context.Response, 200, headers);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    };

    public static RequestDelegate Status(int status, params (string Name, string Value)[] headers) => context =>
    {
        Write(context.Response, status, headers);
        return Task.CompletedTask;
    };

    public static RequestDelegate Redirect(int status, string location) => Status(status, ("Location", location));

    /// <summary>304 to who has seen this ETag, the document to others.</summary>
    public static RequestDelegate Conditional(string eTag, RequestDelegate document) => context =>
    {
        context.Response.Headers.ETag = eTag;
        return context.Request.Headers.IfNoneMatch == eTag ? Status(304)(context) : document(context);
    };

    /// <summary>Never a byte, not even of the headers.</summary>
    public static RequestDelegate Silence() => context => HangAsync(context);

    /// <summary>Headers and a first piece, then nothing.</summary>
    public static RequestDelegate Stall(string firstPiece) => async context =>
    {
        await context.Response.WriteAsync(firstPiece, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await HangAsync(context);
    };

    /// <summary>A byte now and then, for ever.</summary>
    public static RequestDelegate Drip(TimeSpan every) => async context =>
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync("<", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(every, TimeProvider.System, context.RequestAborted);
        }
    };

    /// <summary>So many bytes without a length announced, as chunks.</summary>
    public static RequestDelegate Chunked(long bytes) => async context =>
    {
        var chunk = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        for (var left = bytes; left > 0; left -= chunk.Length)
            await context.Response.Body.WriteAsync(chunk.AsMemory(0, (int)Math.Min(left, chunk.Length)), context.RequestAborted);
    };

    /// <summary>Half of what is announced, then the connection is cut.</summary>
    public static RequestDelegate CutOff(string firstHalf) => async context =>
    {
        context.Response.ContentLength = 2 * firstHalf.Length;
        await context.Response.WriteAsync(firstHalf, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>Waits until the test lets go.</summary>
    public static RequestDelegate After(Task signal, RequestDelegate answer) => async context =>
    {
        await signal.WaitAsync(context.RequestAborted);
        await answer(context);
    };

    public static byte[] Gzip(byte[] body) => Compress(body, stream => new GZipStream(stream, CompressionLevel.Optimal));

    public static byte[] Zlib(byte[] body) => Compress(body, stream => new ZLibStream(stream, CompressionLevel.Optimal));

    public static byte[] Deflate(byte[] body) => Compress(body, stream => new DeflateStream(stream, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] body) => Compress(body, stream => new BrotliStream(stream, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] body, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
            stream.Write(body);

        return compressed.ToArray();
    }

    private static async Task HangAsync(HttpContext context)
    {
        var released = new TaskCompletionSource();
        await using (context.RequestAborted.Register(() => released.TrySetResult()))
            await released.Task;
    }

    private static void Write(HttpResponse response, int status, (string Name, string Value)[] headers)
    {
        response.StatusCode = status;
        foreach (var (name, value) in headers)
            response.Headers.Append(name, value);
    }
}
