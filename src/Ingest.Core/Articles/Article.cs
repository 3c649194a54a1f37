using Ingest.Core.Alerts;
using Ingest.Core.Stories;
using Ingest.Core.Topics;

namespace Ingest.Core.Articles;

/// <summary>An article as understood. It keeps all of its raw article, so that it can be classified again.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    public required RawArticle Raw { get; init; }

    public required StoryId Story { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; spans of evidence point into it.</summary>
    public required string Text { get; init; }

    public string? Byline { get; init; }

    /// <summary>The address to read it at.</summary>
    public Uri? Link { get; init; }

    /// <summary>BCP 47, or <c>und</c> where the text does not say.</summary>
    public required string Language { get; init; }

    /// <summary>0 to 1.</summary>
    public required double LanguageConfidence { get; init; }

    /// <summary>As published; the time it was first seen where the publisher gives none or one in the future.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset ClassifiedAt { get; init; }

    /// <summary>Every topic there is, matched or not.</summary>
    public required IReadOnlyList<TopicResult> Topics { get; init; }

    /// <summary>Every watch that fired and what became of it: the answer to "why did I (not) get this?".</summary>
    public IReadOnlyList<AlertDecision> Decisions { get; init; } = [];

    /// <summary>Which state of the watches was asked: a snapshot's version, a plus and the changes since, so that a match can be repeated.</summary>
    public string? WatchVersion { get; init; }
}
