using System.Buffers;

namespace Ingest.Adapters.Http;

/// <summary>Reads a body as it comes over the wire, no further than the cap.</summary>
internal static class AnswerBody
{
    private const int ChunkBytes = 16 * 1024;

    /// <returns>Null where there are more bytes than the cap, or are announced.</returns>
    public static async Task<byte[]?> ReadAsync(HttpResponseMessage answer, int maxBytes, AnswerTimer timer)
    {
        if (answer.Content.Headers.ContentLength > maxBytes)
            return null;

        await using var stream = await answer.Content.ReadAsStreamAsync(timer.Token);
        var body = new ArrayBufferWriter<byte>(ChunkBytes);
        for (var read = await stream.ReadAsync(body.GetMemory(ChunkBytes), timer.Token); read > 0; read = await stream.ReadAsync(body.GetMemory(ChunkBytes), timer.Token))
        {
            timer.Heard();
            body.Advance(read);
            if (body.WrittenCount > maxBytes)
                return null;
        }

        return body.WrittenSpan.ToArray();
    }
}
