namespace Ingest.Core.Articles;

/// <summary>An article as a reader would see it, without the page around it.</summary>
public sealed record ExtractedArticle
{
    /// <summary>Plain text in one line; empty where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; blocks are lines.</summary>
    public required string Text { get; init; }

    public string? Byline { get; init; }

    /// <summary>As the page says; null where it does not or not in a form that can be read.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The page's own tag (BCP 47): evidence, not truth.</summary>
    public string? Language { get; init; }

    /// <summary>The canonical address, or the one it was fetched from.</summary>
    public Uri? Link { get; init; }
}
