namespace Ingest.Support.Http;

/// <summary>A request as it reached a publisher.</summary>
internal sealed record PublisherRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Null where the request has no such header.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
