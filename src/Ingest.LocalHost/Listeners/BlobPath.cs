using System.Text.RegularExpressions;

namespace Ingest.LocalHost.Listeners;

/// <summary>A blob trigger's path: <c>container/{feed}/{name}</c>. As in Azure, a name in braces is greedy: of <c>a/b/c.txt</c>, feed is <c>a/b</c>.</summary>
internal sealed class BlobPath
{
    private readonly Regex _pattern;
    private readonly string[] _names;

    public BlobPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        Container = slash < 0 ? path : path[..slash];
        var blob = slash < 0 ? "{name}" : path[(slash + 1)..];
        Prefix = blob[..(blob.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace ? brace : blob.Length)];
        _names = [.. Regex.Matches(blob, "{([A-Za-z_][A-Za-z0-9_]*)}").Select(match => match.Groups[1].Value)];
        _pattern = new Regex($"^{Regex.Replace(Regex.Escape(blob), "\\\\{([A-Za-z_][A-Za-z0-9_]*)}", "(?<$1>.+)")}$", RegexOptions.CultureInvariant);
    }

    public string Container { get; }

    /// <summary>What every matching blob's name begins with.</summary>
    public string Prefix { get; }

    /// <returns>The values of the names in braces, or null when the blob is not meant.</returns>
    public IReadOnlyDictionary<string, string>? Match(string blobName)
    {
        var match = _pattern.Match(blobName);
        return match.Success ? _names.ToDictionary(name => name, name => match.Groups[name].Value) : null;
    }
}
