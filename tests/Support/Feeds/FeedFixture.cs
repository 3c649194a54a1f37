using System.Text;
using System.Text.RegularExpressions;
using Ingest.Core.Feeds;

namespace Ingest.Support.Feeds;

/// <summary>
/// A feed in tests/Fixtures/Feeds: first what it is about and what is expected of it, then <c>---</c>, then the document.
/// <c>encoding</c>, <c>bom</c> and <c>escapes</c> (\uXXXX) make its bytes; <c>url</c> and <c>content-type</c> say how it was served.
/// </summary>
internal sealed partial class FeedFixture
{
    private const string Expectation = "expect ";

    private readonly string[] _head;
    private readonly string _document;

    private FeedFixture(string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        _head = text[..end].Split('\n');
        _document = text[(end + 5)..];
    }

    public IEnumerable<(string Path, string Value)> Expectations => _head
        .Where(line => line.StartsWith(Expectation, StringComparison.Ordinal))
        .Select(line => line[Expectation.Length..].Split('=', 2, StringSplitOptions.TrimEntries))
        .Select(pair => (pair[0], pair[1]));

    public FeedSource Source => new(Setting("url") is { } url ? new Uri(url) : null, Setting("content-type"));

    public byte[] Body
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var encoding = Encoding.GetEncoding(Setting("encoding") ?? "utf-8");
            var document = Setting("escapes") is null ? _document : Escape().Replace(_document, escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());
            return [.. Setting("bom") is null ? [] : encoding.GetPreamble(), .. encoding.GetBytes(document)];
        }
    }

    public static FeedFixture Read(string file) => new(File.ReadAllText(file));

    private string? Setting(string name) => _head
        .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..]
        .Trim();

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
