using System.IO.Compression;

namespace Ingest.Adapters.Http;

/// <summary>
/// Takes compression off a body that has arrived whole, never making more bytes than the cap. Servers that announce a
/// coding and send none, or send one and announce none, are understood; a stream that breaks off is read as far as it goes.
/// </summary>
internal static class ContentCoding
{
    /// <summary>No honest server compresses more often; every layer multiplies what a bomb can do.</summary>
    private const int MaxLayers = 2;

    private const int ChunkBytes = 64 * 1024;

    /// <param name="codings">In the order in which they were applied.</param>
    /// <returns>Null where there are more bytes than the cap.</returns>
    /// <exception cref="InvalidDataException">The coding is unknown, or the bytes are not what it says.</exception>
    public static byte[]? Decode(byte[] body, IReadOnlyList<string> codings, int maxBytes)
    {
        if (codings.Count > MaxLayers)
            throw new InvalidDataException($"the body is compressed {codings.Count} times over");

        byte[]? plain = body;
        foreach (var coding in codings.Reverse())
            plain = plain is null ? null : DecodeOne(plain, coding, maxBytes);

        return plain is not null && IsGzip(plain) ? DecodeOne(plain, "gzip", maxBytes) : plain;
    }

    private static byte[]? DecodeOne(byte[] body, string coding, int maxBytes)
    {
        try
        {
            using var decoder = Open(body, coding);
            return ReadAll(decoder, maxBytes);
        }
        catch (Exception exception) when (IsCorruption(exception))
        {
            return IsText(body) ? body : throw new InvalidDataException($"the body is not the {coding} that it claims to be", exception);
        }
    }

    private static Stream Open(byte[] body, string coding)
    {
        var source = new MemoryStream(body, writable: false);
        return coding.ToLowerInvariant() switch
        {
            _ when body.Length == 0 => source,
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when IsZlib(body) => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"the coding '{coding}' was not asked for"),
        };
    }

    private static byte[]? ReadAll(Stream decoder, int maxBytes)
    {
        using var plain = new MemoryStream();
        try
        {
            var chunk = new byte[ChunkBytes];
            for (var read = decoder.Read(chunk); read > 0; read = decoder.Read(chunk))
            {
                if (plain.Length + read > maxBytes)
                    return null;

                plain.Write(chunk, 0, read);
            }
        }
        catch (Exception exception) when (IsCorruption(exception) && plain.Length > 0)
        {
            // The parser keeps the entries before a break.
        }

        return plain.ToArray();
    }

    /// <summary>Brotli's decoder says InvalidOperationException.</summary>
    private static bool IsCorruption(Exception exception) => exception is InvalidDataException or InvalidOperationException;

    private static bool IsGzip(byte[] body) => body is [0x1F, 0x8B, 8, ..];

    /// <summary>RFC 1950: the header says deflate and is a multiple of 31. Some servers send the bare stream instead.</summary>
    private static bool IsZlib(byte[] body) => body is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    /// <summary>A document, not compressed at all: a mark of UTF-8, markup or JSON after white space.</summary>
    private static bool IsText(byte[] body) =>
        body is [0xEF, 0xBB, 0xBF, ..] || body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<' or (byte)'{', ..];
}
