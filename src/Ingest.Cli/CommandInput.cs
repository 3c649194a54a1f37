namespace Ingest.Cli;

/// <summary>Reads a file, or standard input for <c>-</c>.</summary>
internal static class CommandInput
{
    public static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    public static Stream Open(string path)
    {
        if (path == "-")
            return Console.OpenStandardInput();

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException($"cannot read '{path}': {fault.Message}");
        }
    }
}
