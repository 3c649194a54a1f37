using Ingest.Support;

namespace Ingest.Benchmarks.Feeds;

/// <summary>Feeds as publishers served them; none where the evaluation sets are not beside the checkout.</summary>
internal static class RealFeeds
{
    public static IReadOnlyList<(string Name, byte[] Body)> All { get; } = Repository.Shared is { } shared
        ? [.. Directory.EnumerateFiles(Path.Combine(shared, "eval", "real-feeds"), "*.xml").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))]
        : [];
}
