using System.Security.Cryptography;
using System.Text;

namespace Ingest.LocalHost.Samples;

/// <summary>A sample feed as it is served.</summary>
internal sealed record SampleDocument(byte[] Body, string ContentType, string ETag)
{
    /// <summary>Without a charset: what the document itself declares is to count.</summary>
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".rss"] = "application/rss+xml",
        [".atom"] = "application/atom+xml",
        [".json"] = "application/feed+json",
    };

    public static SampleDocument Render(string name, string template, DateTimeOffset begunAt)
    {
        var body = EncodingOf(template).GetBytes(SampleDates.FillIn(template, begunAt));
        return new SampleDocument(body, ContentTypes[Path.GetExtension(name)], $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"");
    }

    /// <summary>The templates all lie in UTF-8, so that they can be read and compared; they leave as their declaration says.</summary>
    private static Encoding EncodingOf(string template) =>
        template.StartsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"", StringComparison.Ordinal)
            ? CodePagesEncodingProvider.Instance.GetEncoding(1251)!
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
