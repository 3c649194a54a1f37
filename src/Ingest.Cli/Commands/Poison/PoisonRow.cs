using System.Text;
using Ingest.Adapters.Storage;

namespace Ingest.Cli.Commands.Poison;

/// <summary>A poisoned item as people can read it.</summary>
/// <param name="Content">The message out of its encoding, or the blob's text, up to <see cref="MostContent"/> characters.</param>
internal sealed record PoisonRow(string Id, string Source, string Name, string Reason, DateTimeOffset FailedAt, int Bytes, string Content)
{
    /// <summary>Enough to see what it is.</summary>
    private const int MostContent = 2_000;

    public static PoisonRow Of(PoisonItem item)
    {
        var text = Decoded(item.Content);
        return new PoisonRow(item.Id, item.Source, item.Name, item.Reason, item.FailedAt, item.Content.Length, text.Length > MostContent ? text[..MostContent] : text);
    }

    /// <summary>Messages usually lie in base64.</summary>
    private static string Decoded(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : text;
    }
}
