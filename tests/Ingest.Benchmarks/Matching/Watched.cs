namespace Ingest.Benchmarks.Matching;

/// <summary>A watch as its parts, so that every engine is given the same in its own language.</summary>
internal sealed record Watched(WatchShape Shape, IReadOnlyList<string> Words)
{
    /// <summary>In the query language of Ingest.</summary>
    public string Query => Shape switch
    {
        WatchShape.Phrase => $"\"{string.Join(' ', Words)}\"",
        WatchShape.Or => string.Join(" OR ", Words),
        WatchShape.AndOr => $"{Words[0]} ({Words[1]} OR {Words[2]})",
        WatchShape.Not => $"{Words[0]} {Words[1]} -{Words[2]}",
        WatchShape.Prefix => $"{Words[0][..Math.Min(5, Words[0].Length)]}* {Words[1]}",
        WatchShape.Near => $"{Words[0]} NEAR/8 {Words[1]}",
        WatchShape.OrderedNear => $"{Words[0]} ONEAR/5 {Words[1]}",
        WatchShape.Exact => $"={Words[0]} {Words[1]}",
        WatchShape.Title => $"title:{Words[0]} {Words[1]}",
        WatchShape.CrossingNear => $"{Words[0]} XNEAR/12 {Words[1]}",
        WatchShape.Language => $"{Words[0]} {Words[1]} lang:en",
        WatchShape.Source => $"{Words[0]} {Words[1]} source:herald",
        WatchShape.Topic => $"{Words[0]} topic:arms",
        WatchShape.Entity => $"{Words[0]} @\"Vladimir Putin\"",
        _ => string.Join(' ', Words),
    };
}
