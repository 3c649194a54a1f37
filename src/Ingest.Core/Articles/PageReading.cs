namespace Ingest.Core.Articles;

/// <summary>What came of reading an article's own page: its text, or why there is none. One page is read once for each version of its entry.</summary>
public sealed record PageReading
{
    /// <summary>Where it came from in the end.</summary>
    public required Uri Address { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Plain text; null where the page was not read.</summary>
    public string? Text { get; init; }

    public string? Byline { get; init; }

    /// <summary>The page's own language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Why there is no text, in words; null where there is.</summary>
    public string? Fault { get; init; }
}
